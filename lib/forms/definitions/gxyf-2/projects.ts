import {
  CITY_UP,
  PROJECT_LEVEL_OPTIONS,
  PROJECT_STATUS_OPTIONS,
  TECH_SOURCE_OPTIONS,
} from '../../catalogues/research'
import type { Condition } from '../../condition'
import type { FigureField, ListStep, MoneyField } from '../../spec'
import { AMONG_STAFF, relatedIp } from './among'
import { duringYear, YEARS } from './years'

const spend = YEARS.map(
  (year, at): MoneyField => ({
    kind: 'money',
    name: `spendY${at + 1}`,
    label: `${year.label}支出`,
    when: duringYear(year),
  }),
)
const spent = YEARS.map(
  (year, at): FigureField => ({
    kind: 'figure',
    name: `spentY${at + 1}`,
    label: `${year.label}支出合计`,
    figure: { sum: 'projects', of: `spendY${at + 1}`, where: duringYear(year) },
    unit: '万元',
    scale: 2,
  }),
)

const counted = (name: string, label: string, where?: Condition): FigureField => ({
  kind: 'figure',
  name,
  label,
  figure: { count: 'projects', ...(where && { where }) },
  unit: '项',
})

/** 研究开发项目清单 (domain §1.7). */
export const projects: ListStep = {
  kind: 'list',
  key: 'projects',
  title: '研究开发项目清单',
  guidance:
    '列近三年和本年度开展的研发项目，编号 RD01 起按顺序自动编排。先填起止日期，再填项目进行各年的支出。',
  noun: '项目',
  titled: 'name',
  numbered: 'RD',
  unique: ['name'],
  minRows: 1,
  maxRows: 200,
  groups: [
    {
      title: '项目',
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: '项目名称',
          help: '研发费用明细、知识产权和人员按这个名称与项目对应。',
          max: 60,
        },
        {
          kind: 'choice',
          name: 'level',
          label: '项目来源',
          options: PROJECT_LEVEL_OPTIONS,
          look: 'select',
        },
        {
          kind: 'text',
          name: 'officialNo',
          label: '立项编号(文号)',
          max: 60,
          when: { field: 'level', in: ['national', 'provincial', 'city', 'county', 'commissioned'] },
        },
        { kind: 'cascade', name: 'techField', label: '技术领域', catalogue: 'techField', depth: 3 },
        {
          kind: 'choice',
          name: 'techSource',
          label: '技术来源',
          options: TECH_SOURCE_OPTIONS,
          look: 'select',
        },
        { kind: 'choice', name: 'status', label: '状态', options: PROJECT_STATUS_OPTIONS, look: 'select' },
        { kind: 'text', name: 'leader', label: '负责人', max: 60, format: 'anyName', among: AMONG_STAFF },
        { kind: 'integer', name: 'members', label: '参加人数', unit: '人', min: 1, max: 10_000 },
      ],
    },
    {
      title: '起止与经费',
      fields: [
        { kind: 'date', name: 'start', label: '开始日期' },
        { kind: 'date', name: 'end', label: '结束日期', notBeforeField: 'start' },
        { kind: 'money', name: 'budget', label: '总预算' },
        { kind: 'money', name: 'govFund', label: '其中财政资助', atMost: 'budget', optional: true },
        ...spend,
      ],
    },
    {
      title: '内容与成果',
      fields: [
        { kind: 'longText', name: 'purpose', label: '目的及组织实施方式', max: 400 },
        { kind: 'longText', name: 'innovation', label: '核心技术及创新点', max: 400 },
        { kind: 'longText', name: 'result', label: '取得的阶段性成果', max: 400 },
        relatedIp,
      ],
    },
  ],
  layout: [
    { label: '项目名称', fields: ['name', 'techField'] },
    { label: '来源', fields: ['level', 'officialNo', 'techSource'] },
    { label: '负责人', fields: ['leader', 'members'] },
    { label: '起止 / 状态', fields: ['start', 'end', 'status'] },
    { label: '预算 / 资助', fields: ['budget', 'govFund'] },
    ...spend.map(({ name, label }) => ({ label, fields: [name] })),
    { label: '内容与成果', fields: ['purpose', 'innovation', 'result', 'ips'] },
  ],
  figures: [
    counted('projectCount', '项目数'),
    counted('cityUpCount', '其中市级以上', { field: 'level', in: CITY_UP }),
    counted('selfCount', '其中企业自主立项', { field: 'level', is: 'self' }),
    {
      kind: 'figure',
      name: 'budgetTotal',
      label: '总预算合计',
      figure: { sum: 'projects', of: 'budget' },
      unit: '万元',
      scale: 2,
    },
    ...spent,
  ],
}
