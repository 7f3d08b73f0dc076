import { describe, expect, test } from 'vitest'
import { completeExpert, expertAnswers, SAMPLE_EXPERT } from '@/db/seed/fixture/expert'
import type { Answers, Content } from '@/lib/forms/content'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import { sheetOf } from '@/lib/forms/sheet-of'
import { admissionOf, ageOf } from './admission'
import { EXPERT_POLICY } from './policy'

const TODAY = '2026-11-24'
const NOTHING = {
  basic: { education: '14', degree: '3' },
  work: { title: '3-01', leadsTechnology: 'no', accountant: 'no' },
}

function profile(
  over: { basic?: Answers; work?: Answers },
  from: Partial<typeof SAMPLE_EXPERT> = {},
): Content {
  const content = completeExpert()
  const answers = expertAnswers({ ...SAMPLE_EXPERT, ...from })
  return {
    ...content,
    answers: {
      ...answers,
      basic: { ...answers.basic, ...NOTHING.basic, ...over.basic },
      work: { ...answers.work, ...NOTHING.work, ...over.work },
    },
  }
}
const qualified = (over: { basic?: Answers; work?: Answers }) =>
  admissionOf(profile(over), EXPERT_POLICY, TODAY).qualification

describe('one of the four conditions is enough', () => {
  test.each([
    ['正高', { work: { title: '1-03' } }, 'title'],
    ['副高', { work: { title: '2-07' } }, 'title'],
    ['博士学位', { basic: { degree: '2' } }, 'doctor'],
    ['博士研究生', { basic: { education: '11' } }, 'doctor'],
    ['技术负责人满五年', { work: { leadsTechnology: 'yes', leadYears: '5' } }, 'technicalLead'],
    ['注册会计师', { work: { accountant: 'yes' } }, 'accountant'],
  ])('%s', (_, over, condition) => {
    const { verdict, each } = qualified(over)
    expect(verdict).toBe('fits')
    expect(each.filter((one) => one.verdict === 'fits')).toEqual([{ condition, verdict: 'fits' }])
  })

  test('none of them is 不符合', () => expect(qualified({}).verdict).toBe('fails'))

  test.each([
    ['四年', { work: { leadsTechnology: 'yes', leadYears: '4' } }, 'fails'],
    ['多少年没有填', { work: { leadsTechnology: 'yes' } }, 'open'],
    ['职称没有填', { work: { title: '' } }, 'open'],
    ['学位没有填', { basic: { degree: '' } }, 'open'],
    ['是否注册会计师没有填', { work: { accountant: '' } }, 'open'],
  ] as const)('%s: %s', (_, over, verdict) => expect(qualified(over).verdict).toBe(verdict))
})

describe('the age', () => {
  const born = (birth: string) => admissionOf(profile({}, { birth }), EXPERT_POLICY, TODAY).age
  test.each([
    ['1956-11-24', 70, 'fits'],
    ['1955-11-25', 70, 'fits'],
    ['1955-11-24', 71, 'fails'],
    ['1996-02-29', 30, 'fits'],
  ] as const)('of %s is %i: %s', (birth, years, verdict) =>
    expect(born(birth)).toMatchObject({ years, verdict }),
  )

  test('follows the identity number, and so agrees with the birth that the sheet shows', () => {
    for (const birth of ['1958-01-01', '1974-06-18', '1988-12-31']) {
      const content = profile({ basic: { birth: '1999-09' } }, { birth })
      const basic = sheetOf(expertProfile1, content).steps[0]
      const lines = basic?.kind === 'form' ? basic.groups.flatMap(({ lines }) => lines) : []
      expect(lines.find(({ name }) => name === 'birth')?.value).toContain(birth.slice(0, 4))
      expect(ageOf(content, `2026${birth.slice(4)}`)).toBe(2026 - Number(birth.slice(0, 4)))
    }
  })

  test('of someone with a passport is read off the month, to their favour', () => {
    const foreign = (birth: string) => profile({ basic: { idType: 'passport', idNo: 'C01X00T47', birth } })
    expect(ageOf(foreign('1955-11'), '2026-11-30')).toBe(70)
    expect(ageOf(foreign('1955-11'), '2026-12-01')).toBe(71)
  })

  test('is 待核查 while no birth is known', () =>
    expect(admissionOf(profile({ basic: { idNo: '' } }), EXPERT_POLICY, TODAY).age).toMatchObject({
      years: null,
      verdict: 'open',
    }))
})

test('科研失信 is for a person to look up, and the policy is told by its version', () =>
  expect(admissionOf(completeExpert(), EXPERT_POLICY, TODAY)).toMatchObject({
    policy: EXPERT_POLICY.version,
    integrity: { verdict: 'open' },
    qualification: { verdict: 'fits' },
    age: { verdict: 'fits' },
  }))

test('other numbers are another policy', () => {
  const strict = { ...EXPERT_POLICY, maxAge: 50, titleLevels: [], doctor: { educations: [], degrees: [] } }
  expect(admissionOf(completeExpert(), strict, TODAY)).toMatchObject({
    qualification: { verdict: 'fails' },
    age: { verdict: 'fails', max: 50 },
  })
})
