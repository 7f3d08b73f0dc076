import { type Chance, chanceOf } from '@/db/seed/synthetic/chance'
import { CATALOGUES, type Entry } from '@/lib/forms/catalogues'
import type { Answer, Answers, Cells, Content, FileRef } from '@/lib/forms/content'
import { columnsOf, fieldsOf } from '@/lib/forms/fields'
import type { FieldSpec, FormSpec, StepSpec } from '@/lib/forms/spec'

/** Names that texts share, so that what has to name a row elsewhere often does. */
const NAMES = [
  '沈明远',
  '吴𬭎',
  '海藻纤维',
  '水性涂层',
  'Anna Müller',
  '甲、乙',
  '嘉兴市示例高新技术研究开发中心',
]
const CODES = [
  '33040019850615001X',
  '330400199202290026',
  'ZL202310123456.6',
  '2023SR0123456',
  '13800000001',
  '0573-82521234',
  'GR202333001234',
  '314400',
  'a@example.com',
]
const DAYS = [
  '2017-05-18',
  '2023-01-01',
  '2024-02-29',
  '2025年12月31日',
  '20260701',
  '2026-11-24',
  '2031/1/5',
]
const NUMBERS = [
  '0',
  '1',
  '-1',
  '0.01',
  '12.3456',
  '1,234.50',
  '１００',
  '99999',
  '999999999.9999',
  '52000000',
]
/** What nobody means, and what breaks programs that are not careful. */
const JUNK = [
  '',
  ' ',
  '　',
  '-',
  '.',
  '1e999',
  'NaN',
  'Infinity',
  '12,34',
  '0x10',
  '-0',
  '9'.repeat(400),
  `0.${'3'.repeat(400)}`,
  '0000-00-00',
  '9999-12-31',
  '2023-02-29',
  '2024-13-01',
  '待补充XXX',
  '字'.repeat(400),
  '<script>alert(1)</script>',
  '=1+1',
  '\u202e\u200b',
  '👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  '{{x}}',
  '%s\n\t\r',
]

/** Content of any kind for a form: sensible, senseless, of the wrong shape, or left out. The same for the same seed. */
export function anyContent(form: FormSpec, seed: number): Content {
  const chance = chanceOf('any content', form.key, form.version, seed)
  const content: Content = { answers: {}, rows: {}, files: {}, facts: {} }
  const filled = chance.of([10, 30, 30, 100])
  for (const step of form.steps) {
    if (!chance.in100(filled)) continue
    if (step.kind === 'form') content.answers[step.key] = anyAnswers(fieldsOf(step), chance)
    else if (step.kind === 'list')
      content.rows[step.key] = Array.from({ length: chance.whole(0, 2) }, (_, at) => ({
        id: `${step.key}${at}`,
        cells: anyAnswers(columnsOf(step), chance) as Cells,
      }))
    else content.files[step.key] = anyFiles(step, chance)
  }
  if (chance.in100(70)) content.facts['unit.name'] = chance.of([...NAMES, ...JUNK])
  return content
}

function anyAnswers(fields: readonly FieldSpec[], chance: Chance): Answers {
  const asked = chance.of([30, 80, 100])
  const wrong = chance.of([0, 10, 60])
  const answers: Answers = {}
  for (const field of fields) {
    if (!chance.in100(asked)) continue
    answers[field.name] = chance.in100(wrong) ? anyShape(chance) : anyValue(field, chance)
  }
  return answers
}

const anyShape = (chance: Chance): Answer =>
  chance.of<() => Answer>([
    () => chance.of(JUNK),
    () => chance.in100(50),
    () => [chance.of(JUNK), chance.of(NAMES)],
    () => [{}, { name: chance.of(JUNK), kind: chance.in100(50), level: [chance.of(JUNK)] }],
    () => [],
  ])()

function anyValue(field: FieldSpec, chance: Chance): Answer {
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return chance.of(NUMBERS)
    case 'date':
      return chance.of(DAYS)
    case 'month':
      return chance.of(DAYS).slice(0, 7)
    case 'choice':
      return chance.of(field.options).value
    case 'multi':
      return field.options.filter(() => chance.in100(30)).map(({ value }) => value)
    case 'cascade':
      return anyCode(CATALOGUES[field.catalogue], chance)
    case 'check':
    case 'consent':
      return chance.in100(80)
    case 'table':
      return Array.from({ length: chance.whole(0, 4) }, () => anyAnswers(field.columns, chance) as Cells)
    default:
      return chance.of([NAMES, CODES, JUNK])[chance.whole(0, 6)] ?? ''
  }
}

function anyCode(entries: readonly Entry[], chance: Chance): string {
  const { code, children } = chance.of(entries)
  return children?.length && chance.in100(90) ? anyCode(children, chance) : code
}

const anyFiles = (step: Extract<StepSpec, { kind: 'attachments' }>, chance: Chance): FileRef[] =>
  step.slots
    .filter(() => chance.in100(70))
    .map(({ code }) => ({
      id: code,
      slot: code,
      name: chance.of(NAMES),
      size: chance.whole(0, 1e7),
      type: 'image/png',
      sha256: '',
      ...(chance.in100(50) && { width: chance.whole(0, 2000), height: chance.whole(0, 2000) }),
    }))
