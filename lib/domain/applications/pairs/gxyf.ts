import { titlesOfLevel } from '@/lib/forms/catalogues/titles'
import type { Condition } from '@/lib/forms/condition'
import { type Content, emptyContent, type Row } from '@/lib/forms/content'
import type { Figure } from '@/lib/forms/figure'
import { type Pair, type PairsOf, reconcile, type Side } from '../reconcile'
import { cell } from '../rules/rule'

/** The subjects of 年度研发费用明细 that make up a row's total: the inner ones, and what was commissioned. */
const SUBJECTS = [
  'labor',
  'material',
  'depreciation',
  'intangible',
  'design',
  'trial',
  'other',
  'outsource',
] as const
/** Columns and how far before the round's year they lie. */
const YEARS = [
  { column: 'y1', spend: 'spendY1', before: 3 },
  { column: 'y2', spend: 'spendY2', before: 2 },
  { column: 'y3', spend: 'spendY3', before: 1 },
] as const

const expensesWhere = (where: Condition): Figure => ({
  plus: SUBJECTS.map((of) => ({ sum: 'expenses', of, where })),
})
const expenses = (label: string, where: Condition): Side => ({
  label,
  step: 'expenses',
  field: '',
  figure: expensesWhere(where),
})
const finance = (label: string, field: string, figure: Figure = { answer: `finance.${field}` }): Side => ({
  label,
  step: 'finance',
  field,
  figure,
})
const money = (key: string, label: string, sides: readonly [Side, Side]): Pair => ({
  key,
  label,
  unit: '万元',
  relation: 'equal',
  sides,
})

/** What each year's R&D expenses are told as: in the matrix, by their sources, by project, by subject. */
const ofYear =
  (batchYear: number) =>
  ({ column, spend, before }: (typeof YEARS)[number]): Pair[] => {
    const year = `${batchYear - before}年度`
    const own: Condition = { field: 'year', is: column }
    const total = finance('研究开发费用总额', `rdExpense.${column}`)
    const sources: Figure = {
      plus: ['rdSelfFunded', 'rdGovFunded', 'rdOther'].map((row) => ({ answer: `finance.${row}.${column}` })),
    }
    return [
      money(`rdExpense-${column}`, `${year}研究开发费用：总额与明细`, [
        total,
        expenses('研发费用明细合计', own),
      ]),
      money(`sources-${column}`, `${year}研究开发费用：总额与资金来源`, [
        total,
        finance('自筹、政府和其他来源合计', `rdSelfFunded.${column}`, sources),
      ]),
      money(`spend-${column}`, `${year}项目支出：项目清单与费用明细`, [
        { label: '各项目支出合计', step: 'projects', field: '', figure: { sum: 'projects', of: spend } },
        expenses('研发费用明细合计', own),
      ]),
    ]
  }

/** Of one project and year, told only where they differ. A project is named by its name or its number. */
const ofProject = (batchYear: number, { id, cells }: Row): Pair[] =>
  YEARS.map(({ column, spend, before }) => ({
    quiet: true,
    ...money(`project-${id}-${column}`, `${batchYear - before}年度“${cell(cells, 'name')}”支出`, [
      { label: '项目清单', step: 'projects', field: '', figure: { sum: 'projects', of: spend } },
      expenses('费用明细', { field: 'year', is: column }),
    ]),
  }))

/** Each project beside its own expenses alone: every row is looked at once, however many projects there are. */
function projectsApart({ rows }: Content): { row: Row; content: Content }[] {
  const spent = Map.groupBy(rows.expenses ?? [], ({ cells }) => cell(cells, 'project'))
  const named = Map.groupBy(rows.projects ?? [], ({ cells }) => cell(cells, 'name'))
  return [...named].flatMap(([name, projects]) => {
    const names = new Set([name, ...projects.map(({ cells }) => cell(cells, 'rdNo'))].filter(Boolean))
    const expenses = [...names].flatMap((one) => spent.get(one) ?? [])
    const [row] = projects
    return row && expenses.length > 0
      ? [{ row, content: { ...emptyContent(), rows: { projects, expenses } } }]
      : []
  })
}

const fulltime: Condition = { field: 'employment', is: 'fulltime' }
const heads = (field: string, label: string, listed: string, where?: Condition): Pair => ({
  key: field,
  label: `${label}：单位与清单`,
  unit: '人',
  relation: 'notLess',
  sides: [
    { label: `依托企业${label}`, step: 'host', field, figure: { answer: field } },
    { label: listed, step: 'staff', field: '', figure: { count: 'staff', ...(where && { where }) } },
  ],
})
const LISTED = '清单中专职人员'

/** R12 and R29: the unit has no fewer of each than the list. */
const HEADS: readonly Pair[] = [
  heads('staffTech', '科技人员', '清单人数'),
  ...(
    [
      ['staffSenior', '高级职称', { field: 'title', in: titlesOfLevel('1', '2') }],
      ['staffMid', '中级职称', { field: 'title', in: titlesOfLevel('3') }],
      ['staffDoctor', '博士', { field: 'education', is: '11' }],
      ['staffMaster', '硕士', { field: 'education', is: '14' }],
      ['staffBachelor', '本科', { field: 'education', is: '21' }],
    ] as const
  ).map(([field, label, where]) => heads(field, label, LISTED, { all: [fulltime, where] })),
]

/** The figures of 市级高新技术研究开发中心认定 that are told in two places (domain §1.17: R12, R15, R16, R22, R29). */
export const gxyfPairs: PairsOf = (form, content, batchYear) => [
  ...reconcile(form, content, YEARS.flatMap(ofYear(batchYear))),
  ...projectsApart(content).flatMap((apart) =>
    reconcile(form, apart.content, ofProject(batchYear, apart.row)),
  ),
  ...reconcile(form, content, HEADS),
]
