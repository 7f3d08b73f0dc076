import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Programme, publishProgramme } from '@/lib/domain/programmes'
import { publishForm } from '@/lib/forms/definitions'
import { type FormSpec, formKeyOf } from '@/lib/forms/spec'

const name = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/)

/** What a file must say at least. That it means something is for the shared definition test of whoever writes it. */
const Published = z.object({
  form: z.looseObject({
    key: name,
    version: z.number().int().min(1),
    title: z.string().min(1),
    steps: z
      .array(
        z.looseObject({ key: name, title: z.string().min(1), kind: z.enum(['form', 'list', 'attachments']) }),
      )
      .min(1),
  }),
  programme: z.looseObject({
    key: name,
    category: z.string().min(1),
    name: z.string().min(1),
    formKey: z.string().min(1),
    acceptPrefix: z.string().regex(/^[A-Z][A-Z-]{1,20}$/),
  }),
})

/**
 * Publishes the programmes that a city keeps outside the program: one JSON file each, with its form. Called once
 * at start; a file that is not right stops it with a sentence.
 */
export function publishFolder(folder: string): void {
  for (const file of readdirSync(folder)
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const read = Published.safeParse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    if (!read.success)
      throw new Error(
        `${file} is no programme: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`,
      )
    const form = read.data.form as unknown as FormSpec
    const programme = read.data.programme as unknown as Programme
    if (programme.formKey !== formKeyOf(form))
      throw new Error(`${file} names ${programme.formKey} but brings ${formKeyOf(form)}`)
    publishForm(form)
    publishProgramme(programme)
  }
}
