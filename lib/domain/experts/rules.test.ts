import { describe, expect, test } from 'vitest'
import { problemSentence } from '@/components/words'
import { completeExpert } from '@/db/seed/fixture/expert'
import { demoIdNumber } from '@/db/seed/fixture/identity'
import type { Answers } from '@/lib/forms/content'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import { EXPERT_POLICY } from './policy'
import { assessExpert } from './problems'
import { keywordsOf } from './rules'

const found = (over: Record<string, Answers> = {}) => {
  const content = completeExpert()
  for (const [step, answers] of Object.entries(over))
    content.answers[step] = { ...content.answers[step], ...answers }
  return assessExpert(expertProfile1, content, EXPERT_POLICY, '2026-11-24')
}

describe('a profile', () => {
  test('that is in order has nothing said of it, and every step is done', () => {
    const { problems, states } = found()
    expect(problems).toEqual([])
    expect(Object.keys(states)).toEqual(expertProfile1.steps.map(({ key }) => key))
    expect(new Set(Object.values(states).map(({ kind }) => kind))).toEqual(new Set(['done']))
  })

  test.each([
    [{ expertise: { keywords: '机器人、视觉' } }, 'keywords', 'expert_keywords', 'error'],
    [
      { expertise: { keywords: '一 二 三 四 五 六 七 八 九 十 十一' } },
      'keywords',
      'expert_keywords',
      'error',
    ],
    [{ expertise: { techField2: '80402' } }, 'techField2', 'expert_field_twice', 'error'],
    [{ work: { titleYear: '2027' } }, 'titleYear', 'expert_title_year', 'error'],
    [{ work: { titleYear: '15年' } }, 'titleYear', 'expert_title_year', 'error'],
    [{ work: { titleYear: '1015' } }, 'titleYear', 'expert_title_year', 'error'],
    [
      { basic: { education: '21', degree: '4' }, work: { title: '0' } },
      'title',
      'expert_unqualified',
      'warning',
    ],
    [{ basic: { idNo: demoIdNumber('1950-01-01', 'male', 2) } }, 'birth', 'expert_too_old', 'warning'],
  ] as const)('with %j: %s %s', (over, field, code, severity) => {
    const { problems } = found(over as Record<string, Answers>)
    expect(problems).toMatchObject([{ field, code, severity }])
    expect(problemSentence(problems[0]!)).toMatch(/。$/)
    expect(problemSentence(problems[0]!)).not.toContain('undefined')
  })

  test('asks no 职称证书 of someone without a title', () => {
    const content = completeExpert()
    content.answers.work = { ...content.answers.work, title: '0' }
    content.files.attachments = content.files.attachments!.filter(({ slot }) => slot !== 'E01')
    expect(assessExpert(expertProfile1, content, EXPERT_POLICY, '2026-11-24').problems).toEqual([])
  })
})

test.each([
  ['机器人、视觉，控制', ['机器人', '视觉', '控制']],
  [' a, b;c；d  e ', ['a', 'b', 'c', 'd', 'e']],
  ['同、同、同', ['同']],
  ['', []],
])('%s are the keywords %j', (text, words) => expect(keywordsOf(text)).toEqual(words))
