import { type MatrixRow, matrixGroup } from '../../matrix'
import type { FormStep } from '../../spec'
import { YEARS } from './years'

/** A unit younger than that is asked only of the years that it has seen. */
const columns = YEARS.map(({ key, label, lastDay }) => ({
  key,
  label,
  when: { field: 'host.registerDate', notAfter: lastDay },
}))

const theme = (title: string, rows: readonly MatrixRow[]) => matrixGroup({ title, columns, rows })

/** 近三年经营与研发投入 (domain §1.3). */
export const finance: FormStep = {
  kind: 'form',
  key: 'finance',
  title: '近三年经营与研发投入',
  guidance:
    '按各年度审计报告或财务报表填写，金额一律以万元为单位，最多四位小数。可以从 Excel 中整块复制后粘贴。没有的填 0。',
  groups: [
    theme('资产', [
      { kind: 'money', name: 'totalAssets', label: '资产总额' },
      { kind: 'money', name: 'netAssets', label: '净资产', help: '资不抵债的填负数。', signed: true },
    ]),
    theme('收入', [
      { kind: 'money', name: 'revenue', label: '营业(销售)收入', help: '研发费用占比以此为基数。' },
      { kind: 'money', name: 'mainRevenue', label: '主营业务收入', atMost: 'revenue' },
      {
        kind: 'money',
        name: 'hiTechRevenue',
        label: '高新技术产品(服务)收入',
        atMost: 'revenue',
        optional: true,
      },
      {
        kind: 'money',
        name: 'newProductRevenue',
        label: '新产品销售收入',
        atMost: 'revenue',
        optional: true,
      },
      { kind: 'money', name: 'exportValue', label: '出口额', atMost: 'revenue', optional: true },
      {
        kind: 'figure',
        name: 'revenueGrowth',
        label: '营业收入同比增长',
        unit: '%',
        scale: 2,
        figure: { growth: [{ answer: 'revenue' }, { answer: 'revenue', back: 1 }] },
      },
      {
        kind: 'figure',
        name: 'newProductRatio',
        label: '新产品收入占比',
        unit: '%',
        scale: 2,
        figure: { ratio: [{ answer: 'newProductRevenue' }, { answer: 'revenue' }] },
      },
    ]),
    theme('利润与税费', [
      { kind: 'money', name: 'profitTotal', label: '利润总额', help: '亏损的填负数。', signed: true },
      { kind: 'money', name: 'netProfit', label: '净利润', help: '亏损的填负数。', signed: true },
      { kind: 'money', name: 'taxPaid', label: '上缴税费' },
    ]),
    theme('研发投入', [
      {
        kind: 'money',
        name: 'rdExpense',
        label: '研究开发费用总额',
        help: '与年度研发费用明细各年合计一致。',
      },
      { kind: 'money', name: 'rdSelfFunded', label: '其中：企业自筹', atMost: 'rdExpense' },
      { kind: 'money', name: 'rdGovFunded', label: '其中：政府资金', atMost: 'rdExpense' },
      {
        kind: 'money',
        name: 'rdOther',
        label: '其中：其他来源',
        help: '自筹、政府资金与其他来源之和等于总额。',
        atMost: 'rdExpense',
      },
      { kind: 'money', name: 'rdDomestic', label: '其中：境内研发费用', atMost: 'rdExpense' },
      {
        kind: 'figure',
        name: 'rdIntensity',
        label: '研发费用占销售收入比例',
        unit: '%',
        scale: 2,
        figure: { ratio: [{ answer: 'rdExpense' }, { answer: 'revenue' }] },
      },
      {
        kind: 'figure',
        name: 'rdGrowth',
        label: '研发费用同比增长',
        unit: '%',
        scale: 2,
        figure: { growth: [{ answer: 'rdExpense' }, { answer: 'rdExpense', back: 1 }] },
      },
    ]),
    theme('研发人员', [
      { kind: 'integer', name: 'rdStaffYear', label: '年末研发人员数', unit: '人', max: 1_000_000 },
      {
        kind: 'figure',
        name: 'rdPerCapita',
        label: '人均研发经费',
        unit: '万元/人',
        scale: 2,
        figure: { quotient: [{ answer: 'rdExpense' }, { answer: 'rdStaffYear' }] },
      },
    ]),
  ],
}
