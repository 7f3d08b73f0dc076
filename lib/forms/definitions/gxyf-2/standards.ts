import { STANDARD_LEVEL_OPTIONS, STANDARD_ROLE_OPTIONS } from '../../catalogues/results'
import type { ListStep } from '../../spec'

/** 标准制修订清单 (domain §1.8 S7b). */
export const standards: ListStep = {
  kind: 'list',
  key: 'standards',
  title: '标准制修订清单',
  guidance: '列已经发布的标准。没有的不用填。',
  noun: '标准',
  titled: 'name',
  unique: ['number'],
  minRows: 0,
  maxRows: 100,
  groups: [
    {
      title: '标准',
      fields: [
        { kind: 'text', name: 'name', label: '标准名称', max: 100 },
        { kind: 'text', name: 'number', label: '标准号', help: '例如 T/ZZB 1234-2024。', max: 40 },
        { kind: 'choice', name: 'level', label: '级别', options: STANDARD_LEVEL_OPTIONS, look: 'select' },
        { kind: 'choice', name: 'role', label: '角色', options: STANDARD_ROLE_OPTIONS, look: 'radio' },
        { kind: 'date', name: 'issuedOn', label: '发布日期', notFuture: true },
      ],
    },
  ],
  layout: [
    { label: '标准名称', fields: ['name'] },
    { label: '标准号', fields: ['number'] },
    { label: '级别', fields: ['level'] },
    { label: '角色', fields: ['role'] },
    { label: '发布日期', fields: ['issuedOn'] },
  ],
  figures: [
    { kind: 'figure', name: 'standardCount', label: '标准数', figure: { count: 'standards' }, unit: '项' },
    {
      kind: 'figure',
      name: 'leadCount',
      label: '其中主持',
      figure: { count: 'standards', where: { field: 'role', is: 'lead' } },
      unit: '项',
    },
  ],
}
