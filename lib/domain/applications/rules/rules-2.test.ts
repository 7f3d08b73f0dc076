import { describe, expect, test } from 'vitest'
import { ruleSentence } from '@/components/words/rules'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import type { Problem } from '@/lib/result'
import { type RuleInput, rulesOf } from '.'
import { NOTHING_KNOWN } from './rule'

const rows = (list: string, ...cells: Cells[]) =>
  cells.map((one, i) => ({ id: `${list}${i + 1}`, cells: one }))

type Parts = {
  host?: Answers
  finance?: Answers
  center?: Answers
  organisation?: Answers
  plan?: Answers
  staff?: Cells[]
  equipment?: Cells[]
  projects?: Cells[]
  ip?: Cells[]
  expenses?: Cells[]
  cooperation?: Cells[]
  others?: Partial<RuleInput['others']>
  now?: string
}

const LISTS = ['staff', 'equipment', 'projects', 'ip', 'expenses', 'cooperation'] as const

/** Nothing but what a test gives: a rule has to be content with what is there. Opened on 1 October 2026. */
function inputOf(parts: Parts): RuleInput {
  const { host = {}, finance = {}, center = {}, organisation = {}, plan = {} } = parts
  const content: Content = {
    answers: { cover: {}, host, finance, center, organisation, plan },
    rows: Object.fromEntries(LISTS.map((list) => [list, rows(list, ...(parts[list] ?? []))])),
    files: {},
    facts: { 'unit.name': '海宁示例新材料有限公司' },
  }
  return {
    form: gxyf1,
    content,
    batch: {
      year: 2026,
      opensAt: new Date('2026-10-01T09:00:00+08:00'),
      closesAt: new Date('2026-12-31T17:00:00+08:00'),
    },
    now: new Date(parts.now ?? '2026-11-24T14:00:00+08:00'),
    others: { ...NOTHING_KNOWN, ...parts.others },
  }
}

/** Everything that was found in any test of this file: each has its sentence. */
const told: Problem[] = []

const found = (parts: Parts): Problem[] => {
  const problems = rulesOf('gxyf@2').flatMap((rule) => rule.check(inputOf(parts)))
  told.push(...problems)
  return problems
}
/** `severity code step row field`, for those of one rule. */
const lines = (rule: string, parts: Parts): string[] =>
  found(parts)
    .filter(({ code }) => code.startsWith(`${rule}_`))
    .map(({ severity, code, step, row, field }) =>
      [severity, code, step, row, field].filter(Boolean).join(' '),
    )

test('an empty application breaks no rule', () => expect(found({})).toEqual([]))

describe('R13, the director', () => {
  const center = {
    directorName: '沈明远',
    directorIdNo: '33040019850615001X',
    directorFulltime: 'yes',
    directorJoinDate: '2023-11-24',
  }
  const row = { name: '沈明远', idNo: '33040019850615001X', employment: 'fulltime' }

  test('is 专职 and one of the staff', () => expect(lines('r13', { center, staff: [row] })).toEqual([]))
  test('is said to be 专职', () =>
    expect(lines('r13', { center: { ...center, directorFulltime: 'no' }, staff: [row] })).toEqual([
      'error r13_not_fulltime center directorFulltime',
    ]))
  test('is listed as 专职', () =>
    expect(lines('r13', { center, staff: [{ ...row, employment: 'rehired' }] })).toEqual([
      'error r13_listed_otherwise staff staff1 employment',
    ]))
  test('is the same person there, by number', () =>
    expect(lines('r13', { center, staff: [{ ...row, idNo: '330400199202290026' }] })).toEqual([
      'error r13_other_person center directorIdNo',
    ]))
  test('is the right one of two who share the name', () =>
    expect(
      lines('r13', { center, staff: [{ ...row, idNo: '330400199202290026', employment: 'rehired' }, row] }),
    ).toEqual([]))
  test('has been here three years, to the day', () => {
    expect(lines('r13', { center: { ...center, directorJoinDate: '2023-11-25' }, staff: [row] })).toEqual([
      'warning r13_short_time center directorJoinDate',
    ])
  })
})

const expense = (project: string, year: string, over: Cells = {}): Cells => ({
  project,
  year,
  labor: '60',
  material: '20',
  depreciation: '5',
  intangible: '0',
  design: '5',
  trial: '0',
  other: '0',
  outsource: '10',
  ...over,
})

describe('R15, the expenses of a year', () => {
  const expenses = [expense('甲', 'y3'), expense('乙', 'y3', { labor: '60.1234' })]
  test.each([
    ['200.1234', []],
    ['200.1334', []],
    ['200.1134', []],
    ['200.1335', ['error r15_differs finance rdExpense.y3']],
    ['200.1133', ['error r15_differs finance rdExpense.y3']],
  ])('%s against 200.1234', (rdExpense, expected) =>
    expect(lines('r15', { finance: { 'rdExpense.y3': rdExpense }, expenses })).toEqual(expected),
  )
  test('tell the year, what stands here and what stands there', () =>
    expect(
      found({ finance: { 'rdExpense.y1': '7' }, expenses }).find(({ code }) => code === 'r15_differs'),
    ).toEqual({
      step: 'finance',
      field: 'rdExpense.y1',
      code: 'r15_differs',
      severity: 'error',
      params: { found: '7', expected: '0', year: 2023 },
    }))
  test('wait for a row that is not finished, and for a figure', () => {
    expect(
      lines('r15', { finance: { 'rdExpense.y3': '1' }, expenses: [expense('甲', 'y3', { labor: '' })] }),
    ).toEqual([])
    expect(lines('r15', { expenses })).toEqual([])
  })
  test('add without the errors of floats', () =>
    expect(
      lines('r15', {
        finance: { 'rdExpense.y3': '0.31' },
        expenses: [
          {
            ...expense('甲', 'y3'),
            labor: '0.1',
            material: '0.2',
            depreciation: '0',
            design: '0',
            outsource: '0',
          },
        ],
      }),
    ).toEqual([]))
})

describe('R16, where the money came from', () => {
  const sums = (own: string, all: string): Answers => ({
    'rdSelfFunded.y2': own,
    'rdGovFunded.y2': '0.2',
    'rdOther.y2': '0',
    'rdExpense.y2': all,
  })
  test.each([
    ['0.1', '0.31', []],
    ['0.1', '0.29', []],
    ['0.1', '0.3101', ['error r16_differs finance rdSelfFunded.y2']],
    ['0.1', '0.2899', ['error r16_differs finance rdSelfFunded.y2']],
  ])('%s + 0.2 against %s', (own, all, expected) =>
    expect(lines('r16', { finance: sums(own, all) })).toEqual(expected),
  )
})

describe('R18, leaps', () => {
  const finance = (y2: string, y3: string, revenue = '100000'): Answers => ({
    'rdExpense.y2': y2,
    'rdExpense.y3': y3,
    'revenue.y3': revenue,
  })
  test('twice is no leap, a little more is', () => {
    expect(lines('r18', { finance: finance('100', '200') })).toEqual([])
    expect(lines('r18', { finance: finance('100', '200.0001') })).toEqual([
      'warning r18_leap finance rdExpense.y3',
    ])
    expect(lines('r18', { finance: finance('0', '200') })).toEqual([])
  })
  test('half of the revenue is not more than half', () => {
    expect(lines('r18', { finance: finance('200', '200', '400') })).toEqual([])
    expect(lines('r18', { finance: finance('200', '200', '399.9999') })).toEqual([
      'warning r18_half finance rdExpense.y3',
    ])
    expect(lines('r18', { finance: finance('200', '200', '0') })).toEqual([])
  })
})

describe('R19, what a head costs', () => {
  const staff = Array.from({ length: 10 }, () => ({}))
  test.each([
    ['1000', []],
    ['1000.0001', ['warning r19_high expenses']],
    ['30', []],
    ['29.9999', ['warning r19_low expenses']],
  ])('%s for ten', (labor, expected) =>
    expect(lines('r19', { staff, expenses: [expense('甲', 'y3', { labor })] })).toEqual(expected),
  )
})

describe('R20 and R21, projects', () => {
  test.each([
    ['2023-01-01', '2024-01-01', []],
    ['2021-05-01', '2023-01-01', []],
    ['2021-05-01', '2022-12-31', ['error r20_long_over projects projects1 end']],
    ['2026-11-24', '2027-12-31', []],
    ['2026-11-25', '2027-12-31', ['error r20_not_begun projects projects1 start']],
    ['2026-12-01', '2021-05-01', []],
  ])('from %s to %s', (start, end, expected) =>
    expect(lines('r20', { projects: [{ start, end }] })).toEqual(expected),
  )
  test.each([
    ['40', []],
    ['40.0001', ['warning r21_overspent projects projects1 budget']],
  ])('80 and %s of a budget of 100', (spendY3, expected) =>
    expect(lines('r21', { projects: [{ budget: '100', spendY1: '80', spendY2: '', spendY3 }] })).toEqual(
      expected,
    ),
  )
})

describe('R22, the expenses of a project', () => {
  const expenses = [expense('甲', 'y3'), expense('甲', 'y2')]
  const project = { name: '甲', spendY1: '', spendY2: '100', spendY3: '100' }
  test('agree with the list of projects, by year, within a hundredth', () => {
    expect(lines('r22', { projects: [project], expenses })).toEqual([])
    expect(lines('r22', { projects: [{ ...project, spendY3: '100.01' }], expenses })).toEqual([])
    expect(lines('r22', { projects: [{ ...project, spendY3: '100.02' }], expenses })).toEqual([
      'error r22_differs projects projects1 spendY3',
    ])
  })
  test('of a year in which the project did not run are told where they stand', () =>
    expect(
      lines('r22', {
        projects: [{ ...project, start: '2024-01-01', end: '2027-01-01' }],
        expenses: [...expenses, expense('甲', 'y1')],
      }),
    ).toEqual(['error r22_not_running expenses expenses3 year']))
})

describe('R23 and R25, rights', () => {
  test.each([
    ['海宁示例新材料有限公司', []],
    ['某某大学；海宁示例新材料有限公司', []],
    ['海宁示例（新材料）有限公司', []],
    ['张三', ['warning r23_other_owner ip ip1 owner']],
  ])('owned by %s', (owner, expected) => expect(lines('r23', { ip: [{ owner }] })).toEqual(expected))

  test.each([
    ['granted', []],
    ['pending', ['information r25_pending ip ip1 status']],
    ['lapsed', ['information r25_lapsed ip ip1 status']],
  ])('%s', (status, expected) => expect(lines('r25', { ip: [{ status }] })).toEqual(expected))
})

describe('R14, R26 and R35, what other units have too', () => {
  const claimed = { people: ['33040019850615001X'], rights: ['ZL202310123456.6'] }
  test('somebody who is 专职 there and here', () => {
    const person = { idNo: '33040019850615001X', employment: 'fulltime' }
    expect(lines('r14', { staff: [{}, person], others: { claimed } })).toEqual([
      'warning r14_elsewhere staff staff2 idNo',
    ])
    expect(lines('r14', { staff: [{ ...person, employment: 'parttime' }], others: { claimed } })).toEqual([])
  })
  test('a right that counts', () => {
    const right = { certNo: 'ZL202310123456.6', status: 'granted' }
    expect(lines('r26', { ip: [right], others: { claimed } })).toEqual([
      'warning r26_elsewhere ip ip1 certNo',
    ])
    expect(lines('r26', { ip: [{ ...right, status: 'pending' }], others: { claimed } })).toEqual([])
  })
  test('a contact of more than three units, this one among them', () => {
    const host = { contactMobile: '13800000001' }
    expect(lines('r35', { host, others: { unitsOfContact: 2 } })).toEqual([])
    expect(lines('r35', { host, others: { unitsOfContact: 3 } })).toEqual([
      'warning r35_many_units host contactMobile',
    ])
  })
  test('the unit that it is shared with is told in no sentence', () => {
    const problems = found({
      staff: [{ idNo: '33040019850615001X', employment: 'fulltime' }],
      others: { claimed },
    })
    expect(problems.find(({ code }) => code === 'r14_elsewhere')?.params).toBeUndefined()
  })
})

describe('R27 and R28, equipment', () => {
  test.each([
    ['2026-07-01', []],
    ['2026-07-02', ['warning r27_new equipment equipment1 purchaseDate']],
    ['2026-10-20', ['warning r27_new equipment equipment1 purchaseDate']],
  ])('bought on %s', (purchaseDate, expected) =>
    expect(lines('r27', { equipment: [{ purchaseDate }] })).toEqual(expected),
  )
  test('three tenths of the whole are not more than three tenths', () => {
    const equipment = (unitPrice: string) => [
      { unitPrice, qty: '1' },
      { unitPrice: '7', qty: '10' },
      { unitPrice: '1000', qty: '5', category: 'production' },
    ]
    expect(lines('r27', { equipment: equipment('30') })).toEqual([])
    expect(lines('r27', { equipment: equipment('30.0001') })).toEqual([
      'warning r27_large equipment equipment1 unitPrice',
    ])
  })
  test('what produces does not count', () =>
    expect(lines('r28', { equipment: [{ category: 'test' }, { category: 'production' }] })).toEqual([
      'warning r28_production equipment equipment2 category',
    ]))
})

test('R30, the plan falls behind the last year neither in money nor in people', () => {
  const finance = { 'rdExpense.y3': '300' }
  const staff = [{ employment: 'fulltime' }, { employment: 'fulltime' }, { employment: 'rehired' }]
  const planned = (rdInput: string, fulltime: string) =>
    lines('r30', { finance, staff, plan: { 'rdInput.n0': rdInput, 'fulltime.n0': fulltime } })
  expect(planned('300', '2')).toEqual([])
  expect(planned('299.9999', '2')).toEqual(['warning r30_less_money plan rdInput.n0'])
  expect(planned('300', '1')).toEqual(['warning r30_fewer_people plan fulltime.n0'])
})

describe('R32, pictures', () => {
  const file = (name: string, width: number, height: number) => ({
    id: name,
    slot: 'A09',
    name,
    size: 1,
    type: 'image/png',
    sha256: '',
    width,
    height,
  })
  const small = (...files: ReturnType<typeof file>[]) => {
    const input = inputOf({})
    const content = { ...input.content, files: { attachments: files } }
    return rulesOf('gxyf@2').flatMap((rule) => rule.check({ ...input, content }))
  }
  test('have 800 pixels on the short side, lying or standing', () => {
    expect(small(file('一.png', 800, 1200), file('二.png', 1200, 800))).toEqual([])
    expect(small(file('一.png', 799, 1200), file('二.png', 1200, 799))).toEqual([
      {
        step: 'attachments',
        field: 'A09',
        code: 'r32_small',
        severity: 'warning',
        params: { found: '一.png（799×1200）、二.png（1200×799）', expected: 800 },
      },
    ])
  })
})

describe('R37, 元 for 万元, over the years', () => {
  const revenue = (y1: string, y2: string, y3: string) =>
    lines('r37', { finance: { 'revenue.y1': y1, 'revenue.y2': y2, 'revenue.y3': y3 } })
  test.each([
    [['5000', '6000', '7000'], []],
    [['', '', '9999999.9999'], []],
    [['', '', '10000000'], ['warning r37_year_in_yuan finance revenue.y3']],
    [['1', '1', '4999.9999'], []],
    [['1', '1', '5000'], ['warning r37_year_in_yuan finance revenue.y3']],
    [['5000', '1', '1'], ['warning r37_year_in_yuan finance revenue.y1']],
    [['0', '0', '5000'], []],
  ] as const)('%s', ([y1, y2, y3], expected) => expect(revenue(y1, y2, y3)).toEqual(expected))
})

describe('R38, what an earlier application told of the same years', () => {
  const earlier = { year: 2025, finance: { 'revenue.y1': '1', 'revenue.y2': '5000', 'revenue.y3': '6000' } }
  const now = (y1: string, y2: string) =>
    lines('r38', { finance: { 'revenue.y1': y1, 'revenue.y2': y2, 'revenue.y3': '9' }, others: { earlier } })
  test('is still so, within one percent', () => {
    expect(now('5000', '6060')).toEqual([])
    expect(now('4950', '5940')).toEqual([])
    expect(now('4949.9999', '6060.0001')).toEqual([
      'warning r38_differs finance revenue.y1',
      'warning r38_differs finance revenue.y2',
    ])
  })
})

describe('R40, the place of research', () => {
  test.each([
    ['330481', '海宁市示例街道18号', []],
    ['330402', '嘉兴市南湖区平湖市路1号', []],
    ['3304J0', '海宁市示例街道18号', []],
    ['330481', '嘉兴市某路1号', []],
    ['330481', '浙江省桐乡市示例路1号', ['warning r40_other_county center address']],
  ])('%s, %s', (districtCode, address, expected) =>
    expect(lines('r40', { host: { districtCode }, center: { address } })).toEqual(expected),
  )
})

describe('what single sections say besides', () => {
  test('net assets within the total', () =>
    expect(lines('s2', { finance: { 'netAssets.y1': '-100.0001', 'totalAssets.y1': '100' } })).toEqual([
      'warning s2_net_above_total finance netAssets.y1',
    ]))
  test('a centre of the city, set up after its unit and a year ago', () => {
    const setUp = (setupDate: string, address = '嘉兴市') =>
      lines('s3', { host: { registerDate: '2017-05-18' }, center: { setupDate, address } })
    expect(setUp('2017-05-18')).toEqual([])
    expect(setUp('2025-10-01')).toEqual([])
    expect(setUp('2017-05-17')).toEqual(['error s3_before_unit center setupDate'])
    expect(setUp('2025-10-02')).toEqual(['warning s3_setup_lately center setupDate'])
    expect(setUp('2017-05-18', '杭州市')).toEqual(['error s3_address_elsewhere center address'])
  })
  test('other expenses within a fifth', () => {
    expect(lines('s8', { expenses: [expense('甲', 'y1', { other: '25' })] })).toEqual([])
    expect(lines('s8', { expenses: [expense('甲', 'y1', { other: '25.01' })] })).toEqual([
      'warning s8_other_high expenses expenses1 other',
    ])
  })
  test('systems of four kinds', () => {
    const systems = (...kinds: string[]) =>
      lines('s10', { organisation: { systems: kinds.map((kind) => ({ kind })) } })
    expect(systems('project', 'accounting', 'staff', 'ip')).toEqual([])
    expect(systems('project', 'accounting', 'staff', 'staff')).toEqual([
      'information s10_few_systems organisation systems',
    ])
  })
})

test('every finding of this file has a whole sentence with nothing left open', () => {
  expect(new Set(told.map(({ code }) => code)).size).toBeGreaterThan(30)
  for (const { code, params } of told) {
    const sentence = ruleSentence(code, params)
    expect(sentence, code).toMatch(/。$/)
    expect(sentence).not.toMatch(/undefined|NaN|null/)
  }
})
