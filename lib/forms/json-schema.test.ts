import Ajv from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { completeContent, completeProfile } from '@/db/seed/fixture/application'
import { completeExpert } from '@/db/seed/fixture/expert'
import type { Content } from './content'
import { FORMS, formByKey } from './definitions'
import { jsonSchemaOf } from './json-schema'
import { settled } from './settled'
import type { FormSpec } from './spec'

const judge = (form: FormSpec) => new Ajv({ strict: false, allErrors: true }).compile(jsonSchemaOf(form))
/** What another system is handed: nothing but what was said, as JSON. */
const handed = (form: FormSpec, content: Content) => {
  const { facts: _, ...said } = settled(form, content)
  return JSON.parse(JSON.stringify(said))
}

const FILLED: readonly (readonly [string, Content])[] = [
  ['gxyf@1', completeContent()],
  ['unit-profile@1', completeProfile()],
  ['expert-profile@1', completeExpert()],
]

describe('the published schema', () => {
  test.each(FILLED)('of %s takes what was submitted', (key, content) => {
    const form = formByKey(key)
    const validate = judge(form)
    validate(handed(form, content))
    expect(validate.errors).toBeNull()
  })

  test.each(FORMS.map((form) => [`${form.key}@${form.version}`, form] as const))(
    'of %s is one that a validator understands, and takes no empty form',
    (_, form) => {
      const validate = judge(form)
      expect(validate({ answers: {}, rows: {}, files: {} })).toBe(false)
      expect(jsonSchemaOf(form).$id).toBe(`urn:jiaxing:form:${form.key}@${form.version}`)
    },
  )

  test('refuses a rounded or unknown value, and says where', () => {
    const form = formByKey('gxyf@1')
    const validate = judge(form)
    const told = (change: (said: ReturnType<typeof handed>) => void) => {
      const said = handed(form, completeContent())
      change(said)
      validate(said)
      return validate.errors?.map(({ instancePath }) => instancePath)
    }
    expect(told((said) => (said.answers.host.registeredCapital = 5000))).toEqual([
      '/answers/host/registeredCapital',
    ])
    expect(told((said) => (said.answers.host.unitType = 'elsewhere'))).toContain('/answers/host/unitType')
    expect(told((said) => (said.answers.host.shoeSize = '43'))).toEqual(['/answers/host'])
    expect(told((said) => said.rows.staff.splice(3))).toEqual(['/rows/staff'])
  })
})
