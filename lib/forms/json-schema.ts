import { columnsOf, fieldsOf, isTyped } from './fields'
import {
  type AttachmentsStep,
  type FieldSpec,
  type FormSpec,
  formKeyOf,
  type ListStep,
  type StepSpec,
} from './spec'

export type JsonSchema = { [keyword: string]: unknown }

const AMOUNT = '^-?(0|[1-9]\\d{0,8})(\\.\\d{1,4})?$'
const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/**
 * What a submission of this form contains, for other systems (JSON Schema, draft 2020-12): answers by step, rows by
 * list, files by slot, all in canonical form. Numbers are decimal strings: no reader may round an amount. What is
 * asked only on a condition is not required here, and rules across fields are not told.
 */
export function jsonSchemaOf(form: FormSpec): JsonSchema {
  const of = (kind: StepSpec['kind'], schema: (step: StepSpec) => JsonSchema) => {
    const steps = form.steps.filter((step) => step.kind === kind)
    return object(
      steps.map((step) => [step.key, { title: step.title, ...schema(step) }, !step.when] as const),
    )
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:jiaxing:form:${formKeyOf(form)}${form.year ? `:${form.year}` : ''}`,
    title: form.title,
    ...object([
      ['answers', of('form', (step) => fieldsSchema(fieldsOf(step))), true],
      ['rows', of('list', (step) => rowsSchema(step as ListStep)), true],
      ['files', of('attachments', (step) => filesSchema(step as AttachmentsStep)), true],
    ]),
  }
}

function object(
  properties: readonly (readonly [name: string, schema: JsonSchema, required: boolean])[],
): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(([name, schema]) => [name, schema])),
    required: properties.filter(([, , required]) => required).map(([name]) => name),
    additionalProperties: false,
  }
}

const fieldsSchema = (fields: readonly FieldSpec[]): JsonSchema =>
  object(
    fields
      .filter(isTyped)
      .map(
        (field) =>
          [field.name, fieldSchema(field), !field.optional && !field.when && !isDerived(field)] as const,
      ),
  )

/** What follows from another answer may be left out. */
const isDerived = (field: FieldSpec) => 'derived' in field && field.derived !== undefined

function rowsSchema(step: ListStep): JsonSchema {
  const cells = fieldsSchema(columnsOf(step))
  const row = object([
    ['id', { type: 'string', pattern: UUID }, true],
    ['cells', cells, true],
  ])
  return { type: 'array', minItems: step.minRows, maxItems: step.maxRows, items: row }
}

function filesSchema(step: AttachmentsStep): JsonSchema {
  const slots = step.slots.map(({ code, label }) => ({ const: code, title: label }))
  const file = object([
    ['id', { type: 'string' }, true],
    ['slot', { oneOf: slots }, true],
    ['name', { type: 'string' }, true],
    ['size', { type: 'integer', description: 'bytes' }, true],
    ['type', { type: 'string' }, true],
    ['sha256', { type: 'string' }, true],
    ['pages', { type: 'integer' }, false],
  ])
  return { type: 'array', items: file }
}

function fieldSchema(field: FieldSpec): JsonSchema {
  const about = { title: field.label, ...(field.help && { description: field.help }) }
  return { ...about, ...valueSchema(field) }
}

function valueSchema(field: FieldSpec): JsonSchema {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return { type: 'string', minLength: field.min ?? 1, maxLength: field.max }
    case 'integer':
      return { type: 'string', pattern: '^-?\\d+$', ...unitOf(field.unit) }
    case 'decimal':
      return { type: 'string', pattern: `^-?\\d+(\\.\\d{1,${field.scale}})?$`, ...unitOf(field.unit) }
    case 'money':
      return { type: 'string', pattern: AMOUNT, ...unitOf('万元') }
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
    case 'month':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}$' }
    case 'choice':
      return { oneOf: field.options.map(({ value, label }) => ({ const: value, title: label })) }
    case 'multi':
      return { type: 'array', uniqueItems: true, items: { enum: field.options.map(({ value }) => value) } }
    case 'cascade':
      return { type: 'string', 'x-catalogue': field.catalogue }
    case 'check':
      return { type: 'boolean' }
    case 'consent':
      return { const: true, 'x-version': field.version }
    case 'table':
      return {
        type: 'array',
        minItems: field.minRows ?? 1,
        maxItems: field.maxRows,
        items: fieldsSchema(field.columns),
      }
    default:
      return {}
  }
}

const unitOf = (unit: string | undefined) => (unit ? { 'x-unit': unit } : {})
