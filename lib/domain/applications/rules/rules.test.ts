import { describe, expect, test } from 'vitest'
import { ruleSentence } from '@/components/words/rules'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { idCheckChar } from '@/lib/forms/formats/id-number'
import { type RuleInput, rulesOf } from '.'
import { NOTHING_KNOWN } from './rule'

const person = (over: Cells = {}): Cells => ({
  idType: 'residentId',
  idNo: '33040019850615001X',
  education: '21',
  title: '3-01',
  employment: 'fulltime',
  joinDate: '2018-02-26',
  insuredMonths: '12',
  rdTimeShare: '100',
  ...over,
})

/** Ten people and a unit that nothing is wrong with; a test says only what differs. */
function anInput(
  over: {
    cover?: Answers
    host?: Answers
    staff?: Cells[]
    others?: Partial<RuleInput['others']>
    now?: string
  } = {},
): RuleInput {
  const host: Answers = {
    unitType: 'enterprise',
    registerDate: '2017-05-18',
    registeredCapital: '3000',
    registeredAddress: '浙江省海宁市示例街道18号',
    isHighTech: 'yes',
    highTechValidFrom: '2024-12-06',
    highTechValidTo: '2027-12-06',
    isAboveScale: 'no',
    enterpriseFeature: 'manufacturing',
    creditStatus: 'none',
    staffTotal: '100',
    staffTech: '40',
    staffSenior: '10',
    staffMid: '20',
    staffDoctor: '10',
    staffMaster: '10',
    staffBachelor: '30',
    legalRepMobile: '13800000001',
    contactMobile: '13800000002',
    ...over.host,
  }
  const cover: Answers = { centerName: '嘉兴市示例新型纤维高新技术研究开发中心', ...over.cover }
  const staff = over.staff ?? Array.from({ length: 10 }, () => person())
  const content: Content = {
    answers: { cover, host },
    rows: { staff: staff.map((cells, i) => ({ id: `row${i + 1}`, cells })) },
    files: {},
    facts: {},
  }
  return {
    form: gxyf1,
    content,
    batch: {
      year: 2026,
      opensAt: new Date('2026-10-01T09:00:00+08:00'),
      closesAt: new Date('2026-12-31T17:00:00+08:00'),
    },
    now: new Date(over.now ?? '2026-11-24T14:00:00+08:00'),
    others: { ...NOTHING_KNOWN, ...over.others },
  }
}

const found = (over?: Parameters<typeof anInput>[0]) =>
  rulesOf('gxyf@1').flatMap((rule) => rule.check(anInput(over)))
const codes = (over?: Parameters<typeof anInput>[0]) => found(over).map(({ code }) => code)

test('a good application has nothing to mend or explain', () => expect(found()).toEqual([]))
test('an empty application breaks no rule: it is for the definition to say what is missing', () => {
  const input = anInput()
  const empty: Content = { answers: {}, rows: {}, files: {}, facts: {} }
  expect(rulesOf('gxyf@1').flatMap((rule) => rule.check({ ...input, content: empty }))).toEqual([])
})
test('a form without rules of its own has none', () => expect(rulesOf('invented@1')).toEqual([]))

describe('R05, a year since registration', () => {
  test.each([
    ['2025-10-01', []],
    ['2025-10-02', [{ field: 'registerDate', params: { found: 364, expected: 365 } }]],
    ['2027-01-01', [{ params: { found: -92 } }]],
  ])('registered on %s', (registerDate, expected) =>
    expect(found({ host: { registerDate } })).toMatchObject(expected),
  )

  test('counts days in Shanghai: half past midnight there is the day before in London', () => {
    const input = anInput({ host: { registerDate: '2025-10-01' } })
    const batch = { ...input.batch, opensAt: new Date('2026-09-30T16:30:00Z') }
    expect(rulesOf('gxyf@1').flatMap((rule) => rule.check({ ...input, batch }))).toEqual([])
  })
})

describe('R06, in the city', () => {
  test.each(['浙江省嘉兴市某路1号', '桐乡市某镇', '嘉善县某街道'])('%s is', (registeredAddress) =>
    expect(codes({ host: { registeredAddress } })).toEqual([]),
  )
  test('杭州 is not, which wants a reason', () =>
    expect(found({ host: { registeredAddress: '杭州市某路1号' } })).toMatchObject([
      { code: 'r06_elsewhere', severity: 'warning' },
    ]))
})

describe('R07, the certificate', () => {
  const cert = (from: string, to: string, host: Answers = {}) =>
    found({ host: { highTechValidFrom: from, highTechValidTo: to, ...host } }).filter(({ code }) =>
      code.startsWith('r07'),
    )

  test('is valid on its last day and not on the day after', () => {
    expect(cert('2023-11-24', '2026-11-24')).toEqual([])
    expect(cert('2023-11-23', '2026-11-23')).toMatchObject([{ code: 'r07_expired', severity: 'error' }])
  })
  test('may have run out where the unit is eligible without it', () => {
    expect(cert('2023-11-23', '2026-11-23', { isAboveScale: 'yes' })).toMatchObject([{ severity: 'warning' }])
    expect(cert('2023-11-23', '2026-11-23', { otherTitles: ['provincial-tech-sme'] })).toMatchObject([
      { severity: 'warning' },
    ])
  })
  test('runs three years, to the day or the day before', () => {
    expect(cert('2024-12-06', '2027-12-05')).toEqual([])
    expect(cert('2024-02-29', '2027-02-28')).toEqual([])
    expect(cert('2024-12-06', '2027-12-07')).toMatchObject([
      { code: 'r07_not_three_years', severity: 'warning' },
    ])
    expect(cert('2024-12-06', '2028-12-06')).toMatchObject([{ params: { expected: '2027-12-06' } }])
  })
  test('does not end before it begins', () =>
    expect(cert('2027-12-06', '2024-12-06')).toMatchObject([{ code: 'r07_reversed', severity: 'error' }]))
  test('is not asked of others', () =>
    expect(cert('2020-01-01', '2021-01-01', { isHighTech: 'no' })).toEqual([]))
})

describe('R08, one centre of a kind', () => {
  const platform = (name: string, level: string) => found({ host: { existingPlatforms: [{ name, level }] } })
  test.each(['municipal', 'provincial', 'national'])('refuses one at %s level', (level) =>
    expect(platform('某市级高新技术研究开发中心', level)).toMatchObject([
      { code: 'r08_declared', severity: 'error', field: 'existingPlatforms.0.name' },
    ]),
  )
  test('lets one of the county, and platforms of another kind, be', () => {
    expect(platform('海宁市某研发中心', 'county')).toEqual([])
    expect(platform('省级企业技术中心', 'provincial')).toEqual([])
  })
  test('refuses a unit that the register has', () =>
    expect(found({ others: { recognisedTitle: true } })).toMatchObject([
      { code: 'r08_recognised', step: 'cover' },
    ]))
})

test('R09 refuses a record of the last three years', () =>
  expect(found({ host: { creditStatus: 'some' } })).toMatchObject([
    { code: 'r09_record', severity: 'error' },
  ]))

describe('R01, R12 and R29, head counts', () => {
  const people = (count: number, over?: Cells) => Array.from({ length: count }, () => person(over))

  test('software wants fifteen', () => {
    const host = { enterpriseFeature: 'software' }
    expect(found({ host, staff: people(14) })).toMatchObject([
      { code: 'r01_software_staff', severity: 'missing', params: { found: 14, expected: 15 } },
    ])
    expect(found({ host, staff: people(15) })).toEqual([])
    expect(found({ staff: people(10) })).toEqual([])
  })
  test('the list is no longer than the research staff', () => {
    expect(codes({ host: { staffTech: '10' } })).toEqual([])
    expect(found({ host: { staffTech: '9' } })).toMatchObject([
      { code: 'r12_too_few', field: 'staffTech', params: { found: 9, expected: 10 } },
    ])
  })
  test.each([
    ['staffSenior', { title: '2-01' }],
    ['staffMid', { title: '3-02' }],
    ['staffDoctor', { education: '11' }],
    ['staffMaster', { education: '14' }],
    ['staffBachelor', { education: '21' }],
  ])('%s is no fewer than the list has', (field, over) => {
    const staff = people(10, { title: '0', education: '31', ...over })
    expect(found({ host: { [field]: '10' }, staff })).toEqual([])
    expect(found({ host: { [field]: '9' }, staff })).toMatchObject([
      { code: 'r29_fewer_than_list', field, severity: 'error', params: { found: 9, expected: 10 } },
    ])
  })
  test('counts only 专职 people as the unit’s own', () =>
    expect(codes({ host: { staffMid: '0' }, staff: people(10, { employment: 'rehired' }) })).toEqual([]))
})

describe('R33, the name', () => {
  test('is taken, whatever its spaces and brackets', () =>
    expect(found({ others: { centerNames: ['嘉兴市示例（新型纤维）高新技术研究开发中心'] } })).toMatchObject([
      { code: 'r33_taken', step: 'cover', field: 'centerName', severity: 'error' },
    ]))
  test('is free while others differ', () =>
    expect(codes({ others: { centerNames: ['嘉兴市另一高新技术研究开发中心'] } })).toEqual([]))
})

describe('R34, the texts', () => {
  test.each(['请输入企业简介', '主营XXX产品', '待补充', '产品×××', '***'])(
    '%s is unfinished',
    (mainBusiness) =>
      expect(found({ host: { mainBusiness } })).toMatchObject([
        { code: 'r34_placeholder', field: 'mainBusiness', severity: 'warning' },
      ]),
  )
  test.each(['规格 3×4×5 毫米', 'XX 公司', '4*4 驱动'])('%s may stand', (mainBusiness) =>
    expect(codes({ host: { mainBusiness } })).toEqual([]),
  )
  test('finds them in rows of a list', () =>
    expect(
      found({ staff: [person({ school: '待补充' }), ...Array.from({ length: 9 }, () => person())] }),
    ).toMatchObject([{ code: 'r34_placeholder', step: 'staff', row: 'row1', field: 'school' }]))
  test('a paragraph of more than 200 characters is used once', () => {
    const twice = (length: number) => {
      const text = '字'.repeat(length)
      return found({ host: { mainBusiness: text, unitIntro: `前言\n${text}` } })
    }
    expect(twice(200)).toEqual([])
    expect(twice(201)).toMatchObject([
      { code: 'r34_reused', field: 'unitIntro', params: { found: '主营业务(主要产品)' } },
    ])
  })
})

test('R35 asks about a contact who is the legal representative', () =>
  expect(found({ host: { contactMobile: '13800000001' } })).toMatchObject([
    { code: 'r35_same_mobile', severity: 'warning' },
  ]))

describe('R37, 万元 or 元', () => {
  test.each([
    ['999999.9999', []],
    ['1000000', [{ code: 'r37_yuan', severity: 'warning', params: { suggestion: '100' } }]],
    ['52000000', [{ params: { suggestion: '5200' } }]],
    ['12345678.5', [{ params: { suggestion: '1234.5679' } }]],
  ])('%s', (registeredCapital, expected) =>
    expect(found({ host: { registeredCapital } })).toMatchObject(expected),
  )
})

describe('a person', () => {
  const one = (over: Cells) => found({ staff: [person(over), ...Array.from({ length: 9 }, () => person())] })
  const born = (day: string): Cells => {
    const first17 = `330400${day.replaceAll('-', '')}001`
    return { idNo: first17 + idCheckChar(first17), joinDate: '2026-11-24' }
  }

  test.each([
    ['2010-11-24', []],
    ['2010-11-25', ['s4_too_young']],
    ['1961-11-24', []],
    ['1960-11-25', []],
    ['1960-11-24', ['s4_past_65']],
    ['1946-11-24', ['s4_past_65']],
    ['1945-11-25', ['s4_past_65']],
    ['1945-11-24', ['s4_too_old']],
  ])('born on %s, on the 24th of November 2026', (day, expected) =>
    expect(one(born(day)).map(({ code }) => code)).toEqual(expected),
  )
  test('has the age of the Shanghai day', () => {
    const staff = [person(born('2010-11-25')), ...Array.from({ length: 9 }, () => person())]
    const today = (now: string) => codes({ staff, now }).includes('s4_too_young')
    expect(today('2026-11-24T15:59:59Z')).toBe(true)
    expect(today('2026-11-24T16:00:00Z')).toBe(false)
  })
  test('without an identity card is as old as the month says', () =>
    expect(one({ idType: 'passport', idNo: 'E1234567', birth: '2012-01' })).toMatchObject([
      { code: 's4_too_young', field: 'birth', row: 'row1', severity: 'error' },
    ]))
  test('did not join before sixteen', () => {
    expect(one({ joinDate: '2001-06-15' })).toEqual([])
    expect(one({ joinDate: '2001-06-14' })).toMatchObject([
      { code: 's4_joined_young', params: { found: 15 } },
    ])
  })
  test('is insured half a year, where 专职', () => {
    expect(one({ insuredMonths: '6' })).toEqual([])
    expect(one({ insuredMonths: '5' })).toMatchObject([{ code: 's4_insured_short', severity: 'warning' }])
    expect(one({ insuredMonths: '0', employment: 'rehired' })).toEqual([])
  })
  test('gives nine tenths of the time, where 专职', () => {
    expect(one({ rdTimeShare: '90' })).toEqual([])
    expect(one({ rdTimeShare: '89.99' })).toMatchObject([{ code: 's4_time_short', severity: 'error' }])
    expect(one({ rdTimeShare: '30', employment: 'flexible' })).toEqual([])
  })
})

test('every finding has a whole sentence with nothing left open', () => {
  const worst = [
    found({
      host: {
        registerDate: '2026-01-01',
        registeredAddress: '杭州',
        highTechValidTo: '2020-01-01',
        creditStatus: 'some',
        staffTech: '1',
        staffMid: '1',
        mainBusiness: 'XXX',
        contactMobile: '13800000001',
        registeredCapital: '52000000',
      },
    }),
    found({ others: { centerNames: ['嘉兴市示例新型纤维高新技术研究开发中心'], recognisedTitle: true } }),
    found({ host: { highTechValidFrom: '2020-01-01', highTechValidTo: '2021-01-01' } }),
    found({
      host: {
        highTechValidTo: '2028-01-01',
        enterpriseFeature: 'software',
        existingPlatforms: [{ name: '某研发中心', level: 'municipal' }],
      },
    }),
    found({ staff: [person({ insuredMonths: '1', rdTimeShare: '1', joinDate: '1999-01-01' })] }),
  ].flat()
  expect(worst.length).toBeGreaterThan(15)
  for (const { code, params } of worst) {
    const sentence = ruleSentence(code, params)
    expect(sentence, code).toMatch(/。$/)
    expect(sentence).not.toMatch(/undefined|NaN|null/)
  }
})
