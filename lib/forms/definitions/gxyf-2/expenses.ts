import type { Figure } from '../../figure'
import type { FigureField, ListStep, MoneyField } from '../../spec'
import { AMONG_PROJECTS } from './among'
import { YEAR_OPTIONS, YEARS } from './years'

const subject = (name: string, label: string, over: Partial<MoneyField> = {}): MoneyField => ({
  kind: 'money',
  name,
  label,
  initial: '0',
  ...over,
})

const SUBJECTS: readonly MoneyField[] = [
  subject('labor', '人员人工费用'),
  subject('material', '直接投入费用'),
  subject('depreciation', '折旧费用与长期待摊费用'),
  subject('intangible', '无形资产摊销费用'),
  subject('design', '设计费用'),
  subject('trial', '装备调试费用与试验费用'),
  subject('other', '其他费用', { help: '一般不超过研发费用总额的20%。' }),
]

const INTERNAL: Figure = { plus: SUBJECTS.map(({ name }) => ({ answer: name })) }
const TOTAL: Figure = { plus: [INTERNAL, { answer: 'outsource' }] }

const money = (name: string, label: string, figure: Figure, help?: string): FigureField => ({
  kind: 'figure',
  name,
  label,
  ...(help !== undefined && { help }),
  figure,
  unit: '万元',
  scale: 2,
})
const outsourced: Figure = { sum: 'expenses', of: 'outsource' }

/** 年度研发费用明细 (domain §1.9): a row is one project in one year. */
export const expenses: ListStep = {
  kind: 'list',
  key: 'expenses',
  title: '年度研发费用明细',
  guidance:
    '每个项目每年一行，按研发支出辅助账的科目填写，以万元为单位。各年合计与近三年研究开发费用总额一致，各项目各年小计与项目清单的支出一致。',
  noun: '费用',
  titled: 'project',
  minRows: 1,
  maxRows: 600,
  groups: [
    {
      title: '项目与年度',
      fields: [
        { kind: 'text', name: 'project', label: '项目', max: 60, among: AMONG_PROJECTS },
        { kind: 'choice', name: 'year', label: '年度', options: YEAR_OPTIONS, look: 'radio' },
      ],
    },
    {
      title: '内部研究开发费用',
      fields: [...SUBJECTS, money('internalTotal', '内部研究开发费共计', INTERNAL)],
    },
    {
      title: '委托外部研究开发费用',
      fields: [
        subject('outsource', '委托外部研究开发费用'),
        subject('outsourceDomestic', '其中：境内的外部研发费用', { atMost: 'outsource' }),
        money('total', '研究开发费用(内、外部)小计', TOTAL),
      ],
    },
  ],
  layout: [
    { label: '项目 / 年度', fields: ['project', 'year'] },
    { label: '人员人工', fields: ['labor'] },
    { label: '直接投入', fields: ['material'] },
    { label: '折旧 / 摊销', fields: ['depreciation', 'intangible'] },
    { label: '设计 / 试验', fields: ['design', 'trial'] },
    { label: '其他', fields: ['other'] },
    { label: '内部共计', fields: ['internalTotal'] },
    { label: '委托外部 / 境内', fields: ['outsource', 'outsourceDomestic'] },
    { label: '小计', fields: ['total'] },
  ],
  figures: [
    ...YEARS.map(({ key, label }, at) =>
      money(`totalY${at + 1}`, `${label}合计`, {
        sum: 'expenses',
        of: TOTAL,
        where: { field: 'year', is: key },
      }),
    ),
    ...SUBJECTS.map(({ name, label }) =>
      money(`${name}Total`, `${label}合计`, { sum: 'expenses', of: name }),
    ),
    money('internalSum', '内部研究开发费合计', { sum: 'expenses', of: INTERNAL }),
    money('outsourceTotal', '委托外部合计', outsourced),
    money('outsourceCounted', '委托外部按80%计', { times: [outsourced, { constant: '0.8' }] }),
  ],
}
