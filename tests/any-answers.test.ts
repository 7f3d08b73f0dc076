import { describe, expect, test } from 'vitest'
import { fieldAt } from '@/components/filing/faults'
import { problemSentence } from '@/components/words'
import { assess } from '@/lib/domain/applications/assess'
import { NOTHING_KNOWN } from '@/lib/domain/applications/rules/rule'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { assessExpert } from '@/lib/domain/experts/problems'
import { unitProblems } from '@/lib/domain/units/problems'
import type { Content } from '@/lib/forms/content'
import { FORMS } from '@/lib/forms/definitions'
import { stepOf } from '@/lib/forms/fields'
import { sheetOf } from '@/lib/forms/sheet-of'
import { type FormSpec, formKeyOf } from '@/lib/forms/spec'
import { inYear } from '@/lib/forms/years'
import type { Problem } from '@/lib/result'
import { anyContent } from './support/any-content'

// Another seed each time. The one of a failure is in the test's name: run it again with SEED=….
const SEED = Number(process.env.SEED) || Date.now() % 1_000_000_000

const NOW = new Date('2026-11-24T06:00:00Z')
const TODAY = '2026-11-24'
const BATCH = {
  year: 2026,
  opensAt: new Date('2026-10-01T01:00:00Z'),
  closesAt: new Date('2026-12-31T09:00:00Z'),
}
const OTHERS = {
  ...NOTHING_KNOWN,
  centerNames: ['嘉兴市示例高新技术研究开发中心'],
  claimed: { people: ['33040019850615001X'], rights: ['ZL202310123456.6'] },
  unitsOfContact: 9,
  earlier: { year: 2025, finance: { 'revenue.y2': '1', 'revenue.y3': '９', 'rdExpense.y3': ['x'] } },
}

/** What looks a form over, by its key; applications where nothing else is said. */
const CHECKERS: Record<string, (form: FormSpec, content: Content) => Problem[]> = {
  'unit-profile': (form, content) => unitProblems(form, content, TODAY),
  'expert-profile': (form, content) => assessExpert(form, content, EXPERT_POLICY, TODAY).problems,
}
const checkerOf = (form: FormSpec) =>
  CHECKERS[form.key] ??
  ((form: FormSpec, content: Content) =>
    assess({ form, content, batch: BATCH, now: NOW, others: OTHERS }).problems)

/** The problems of one content that lead nowhere or say nothing. */
function unusable(form: FormSpec, content: Content, problems: readonly Problem[]): string[] {
  return problems.flatMap((problem) => {
    const step = stepOf(form, problem.step ?? '')
    if (!step) return [`no such step: ${JSON.stringify(problem)}`]
    const slot = step.kind === 'attachments' && step.slots.some(({ code }) => code === problem.field)
    if (problem.field !== '' && !slot && !fieldAt(step, problem.field))
      return [`no such field: ${JSON.stringify(problem)}`]
    if (problem.row !== undefined && !content.rows[step.key]?.some(({ id }) => id === problem.row))
      return [`no such row: ${JSON.stringify(problem)}`]
    // What was typed stands between quotation marks.
    const sentence = problemSentence(problem, fieldAt(step, problem.field)).replace(/“[^”]*”/gs, '')
    return /undefined|NaN|这一项需要核对。请对照说明/.test(sentence)
      ? [`no sentence: ${JSON.stringify(problem)}`]
      : []
  })
}

const TIMES = { 'gxyf@2': 10_000 } as Record<string, number>

describe.each(FORMS.map((form) => [formKeyOf(form), inYear(form, BATCH.year)] as const))(
  'any answers to %s',
  (key, form) => {
    const times = TIMES[key] ?? 1000
    test(`are looked over without a throw, ${times} times from seed ${SEED}, and each finding leads to its place and says what it is`, {
      timeout: 300_000,
    }, () => {
      const check = checkerOf(form)
      const found = new Set<string>()
      for (let seed = SEED; seed < SEED + times; seed++) {
        const content = anyContent(form, seed)
        try {
          const problems = check(form, content)
          for (const { code } of problems) found.add(code)
          if (seed % 10 !== 0) continue
          expect(unusable(form, content, problems)).toEqual([])
          sheetOf(form, content)
        } catch (error) {
          throw new Error(`seed ${seed}`, { cause: error })
        }
      }
      expect(found.size).toBeGreaterThan(20)
    })
  },
)
