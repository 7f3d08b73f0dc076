import type { FormSpec, ListStep } from '@/lib/forms/spec'

const columns = (fields: ListStep['groups'][number]['fields']): ListStep['groups'] => [
  { title: '人员', fields },
]

/** A small invented form as it was first asked. */
export const relay1: FormSpec = {
  key: 'relay',
  version: 1,
  title: '接力申请书',
  steps: [
    {
      kind: 'form',
      key: 'host',
      title: '单位情况',
      groups: [
        {
          title: '情况',
          fields: [
            { kind: 'text', name: 'name', label: '名称', max: 40 },
            { kind: 'money', name: 'income.y2', label: '前年收入', optional: true, yearBound: true },
            { kind: 'money', name: 'income.y3', label: '去年收入', optional: true, yearBound: true },
            { kind: 'longText', name: 'motto', label: '口号', max: 100 },
            { kind: 'integer', name: 'heads', label: '人数', unit: '人', yearBound: true },
          ],
        },
      ],
    },
    {
      kind: 'list',
      key: 'people',
      title: '人员名单',
      noun: '人员',
      titled: 'name',
      unique: ['idNo'],
      minRows: 0,
      maxRows: 5,
      library: 'people',
      groups: columns([
        { kind: 'text', name: 'name', label: '姓名', max: 20 },
        { kind: 'text', name: 'idNo', label: '证件号码', max: 18, masked: 'idNumber' },
        { kind: 'text', name: 'job', label: '职务', max: 20 },
        { kind: 'text', name: 'nick', label: '别号', max: 20, optional: true },
        { kind: 'integer', name: 'months', label: '月数', unit: '个月', yearBound: true },
      ]),
      layout: [
        { label: '姓名', fields: ['name'] },
        { label: '证件', fields: ['idNo'] },
        { label: '职务', fields: ['job', 'nick'] },
        { label: '月数', fields: ['months'] },
      ],
      figures: [],
    },
    {
      kind: 'attachments',
      key: 'proofs',
      title: '证明',
      slots: [
        { code: 'P1', label: '执照', accept: ['pdf'], maxFiles: 1, maxBytes: 1000, optional: true },
        { code: 'P2', label: '旧表', accept: ['pdf'], maxFiles: 1, maxBytes: 1000, optional: true },
      ],
    },
  ],
}

const [host, people, proofs] = relay1.steps as [
  Extract<FormSpec['steps'][number], { kind: 'form' }>,
  ListStep,
  Extract<FormSpec['steps'][number], { kind: 'attachments' }>,
]

/** The same a year later: money in a step of its own, the list under another name, three things gone, one new. */
export const relay2: FormSpec = {
  key: 'relay',
  version: 2,
  title: '接力申请书',
  migration: [
    { rename: { from: 'host.income', to: 'finance.revenue' } },
    { drop: 'host.motto' },
    { rename: { from: 'people.job', to: 'people.position' } },
    { drop: 'people.nick' },
    { renameStep: { from: 'people', to: 'staff' } },
    { rename: { from: 'proofs.P1', to: 'proofs.A1' } },
    { drop: 'proofs.P2' },
  ],
  steps: [
    {
      ...host,
      groups: [
        { title: '情况', fields: host.groups[0]!.fields.filter(({ name }) => /^(name|heads)$/.test(name)) },
      ],
    },
    {
      kind: 'form',
      key: 'finance',
      title: '财务情况',
      groups: [
        {
          title: '收入',
          fields: [
            { kind: 'money', name: 'revenue.y2', label: '前年收入', optional: true, yearBound: true },
            { kind: 'money', name: 'revenue.y3', label: '去年收入', optional: true, yearBound: true },
            { kind: 'money', name: 'debt', label: '负债', optional: true },
          ],
        },
      ],
    },
    {
      ...people,
      key: 'staff',
      groups: columns(
        people.groups[0]!.fields.filter(({ name }) => name !== 'nick').map((column) =>
          column.name === 'job' ? { ...column, name: 'position', label: '岗位' } : column,
        ),
      ),
      layout: [
        { label: '姓名', fields: ['name'] },
        { label: '证件', fields: ['idNo'] },
        { label: '岗位', fields: ['position'] },
        { label: '月数', fields: ['months'] },
      ],
    },
    { ...proofs, slots: [{ ...proofs.slots[0]!, code: 'A1' }] },
  ],
}
