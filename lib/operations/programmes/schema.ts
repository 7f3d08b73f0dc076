import { findProgramme } from '@/lib/domain/programmes'
import { dayIn } from '@/lib/domain/shanghai'
import { formByKey, formKeyIn } from '@/lib/forms/definitions'
import { type JsonSchema, jsonSchemaOf } from '@/lib/forms/json-schema'
import { ok, type Result, refuse } from '@/lib/result'

/** The JSON Schema of what a programme asks in this year's round. */
export function schemaOfProgramme(key: string, now: Date): Result<JsonSchema> {
  const programme = findProgramme(key)
  if (!programme) return refuse({ code: 'not_found' })
  const year = Number(dayIn(now).slice(0, 4))
  return ok(jsonSchemaOf(formByKey(formKeyIn({ formKey: programme.formKey, year }))))
}
