import { COOPERATION_FORM_OPTIONS, PARTNER_KIND_OPTIONS } from '../../catalogues/results'
import type { ListStep } from '../../spec'

/** 产学研合作清单 (domain §1.10). */
export const cooperation: ListStep = {
  kind: 'list',
  key: 'cooperation',
  title: '产学研合作清单',
  guidance: '列与高校、科研院所等签有协议的合作，建议至少一项。协议在附件中上传。',
  noun: '合作',
  titled: 'partner',
  minRows: 0,
  maxRows: 100,
  groups: [
    {
      title: '合作',
      fields: [
        { kind: 'text', name: 'partner', label: '合作单位', max: 60 },
        {
          kind: 'choice',
          name: 'kind',
          label: '合作单位类型',
          options: PARTNER_KIND_OPTIONS,
          look: 'select',
        },
        {
          kind: 'choice',
          name: 'form',
          label: '合作形式',
          options: COOPERATION_FORM_OPTIONS,
          look: 'select',
        },
        { kind: 'text', name: 'contractNo', label: '合同编号', max: 60, optional: true },
        { kind: 'money', name: 'amount', label: '合同金额', help: '不涉及经费的填 0。' },
        { kind: 'money', name: 'paid', label: '已付金额', atMost: 'amount', optional: true },
        { kind: 'date', name: 'start', label: '开始日期' },
        { kind: 'date', name: 'end', label: '结束日期', notBeforeField: 'start' },
      ],
    },
    {
      title: '内容与成果',
      fields: [
        { kind: 'longText', name: 'content', label: '合作内容', max: 200 },
        { kind: 'longText', name: 'result', label: '合作成果', max: 400, optional: true },
      ],
    },
  ],
  layout: [
    { label: '合作单位', fields: ['partner', 'kind'] },
    { label: '合作形式', fields: ['form'] },
    { label: '合同编号', fields: ['contractNo'] },
    { label: '合同 / 已付金额', fields: ['amount', 'paid'] },
    { label: '起止日期', fields: ['start', 'end'] },
    { label: '内容与成果', fields: ['content', 'result'] },
  ],
  figures: [
    {
      kind: 'figure',
      name: 'cooperationCount',
      label: '合作数',
      figure: { count: 'cooperation' },
      unit: '项',
    },
    {
      kind: 'figure',
      name: 'amountTotal',
      label: '合同金额合计',
      figure: { sum: 'cooperation', of: 'amount' },
      unit: '万元',
      scale: 2,
    },
  ],
}
