import {
  RESULT_FORM_OPTIONS,
  RESULT_KIND_OPTIONS,
  RESULT_OUTCOME_OPTIONS,
  RESULT_SOURCE_OPTIONS,
} from '../../catalogues/results'
import type { ListStep } from '../../spec'
import { relatedIp, relatedProjects } from './among'

/** 成果转化与新产品清单 (domain §1.8 S7d). */
export const results: ListStep = {
  kind: 'list',
  key: 'results',
  title: '成果转化与新产品清单',
  guidance: '列近三年的成果转化和新产品。没有的不用填。',
  noun: '成果',
  titled: 'name',
  minRows: 0,
  maxRows: 200,
  groups: [
    {
      title: '成果',
      fields: [
        { kind: 'text', name: 'name', label: '成果名称', max: 60 },
        { kind: 'choice', name: 'kind', label: '成果类型', options: RESULT_KIND_OPTIONS, look: 'select' },
        { kind: 'choice', name: 'source', label: '成果来源', options: RESULT_SOURCE_OPTIONS, look: 'select' },
        {
          kind: 'choice',
          name: 'outcome',
          label: '转化结果',
          options: RESULT_OUTCOME_OPTIONS,
          look: 'select',
        },
        { kind: 'choice', name: 'form', label: '转化形式', options: RESULT_FORM_OPTIONS, look: 'select' },
        { kind: 'integer', name: 'year', label: '转化年份', min: 1980, max: 2100 },
        { kind: 'money', name: 'income', label: '实现收入' },
        relatedIp,
        relatedProjects('关联项目'),
      ],
    },
  ],
  layout: [
    { label: '成果名称', fields: ['name'] },
    { label: '类型 / 来源', fields: ['kind', 'source'] },
    { label: '转化结果 / 形式', fields: ['outcome', 'form'] },
    { label: '收入 / 年份', fields: ['income', 'year'] },
    { label: '关联知识产权、项目', fields: ['ips', 'projects'] },
  ],
  figures: [
    { kind: 'figure', name: 'resultCount', label: '成果数', figure: { count: 'results' }, unit: '项' },
    {
      kind: 'figure',
      name: 'incomeTotal',
      label: '收入合计',
      figure: { sum: 'results', of: 'income' },
      unit: '万元',
      scale: 2,
    },
  ],
}
