import { SYSTEM_KIND_OPTIONS } from '../../catalogues/results'
import type { FormStep } from '../../spec'
import { AMONG_STAFF } from './among'

/** 组织建设与管理制度 (domain §1.11). The chart itself is an attachment. */
export const organisation: FormStep = {
  kind: 'form',
  key: 'organisation',
  title: '组织建设与管理制度',
  guidance: '组织架构图和管理制度汇编在附件中上传。',
  groups: [
    {
      title: '组织架构',
      fields: [
        {
          kind: 'table',
          name: 'departments',
          label: '内设部门',
          noun: '部门',
          minRows: 1,
          maxRows: 20,
          columns: [
            { kind: 'text', name: 'name', label: '部门名称', max: 40 },
            {
              kind: 'text',
              name: 'leader',
              label: '负责人',
              max: 60,
              format: 'anyName',
              among: AMONG_STAFF,
            },
            { kind: 'integer', name: 'members', label: '人数', unit: '人', min: 1, max: 10_000 },
            { kind: 'text', name: 'duty', label: '职能', max: 100 },
          ],
        },
      ],
    },
    {
      title: '技术(专家)委员会',
      fields: [
        {
          kind: 'table',
          name: 'committee',
          label: '委员会成员',
          help: '没有设立的不用填。',
          noun: '委员',
          optional: true,
          maxRows: 30,
          columns: [
            { kind: 'text', name: 'name', label: '姓名', max: 60, format: 'anyName' },
            { kind: 'text', name: 'unit', label: '单位', max: 60 },
            { kind: 'text', name: 'title', label: '职称', max: 30 },
            { kind: 'text', name: 'field', label: '领域', max: 40, optional: true },
            { kind: 'text', name: 'position', label: '委员会职务', max: 30 },
          ],
        },
      ],
    },
    {
      title: '管理制度',
      fields: [
        {
          kind: 'table',
          name: 'systems',
          label: '管理制度',
          help: '建议覆盖四类以上。',
          noun: '制度',
          minRows: 1,
          maxRows: 30,
          columns: [
            { kind: 'choice', name: 'kind', label: '制度类别', options: SYSTEM_KIND_OPTIONS, look: 'select' },
            { kind: 'text', name: 'name', label: '制度名称', max: 60 },
            { kind: 'text', name: 'docNo', label: '文号', max: 60, optional: true },
            { kind: 'date', name: 'issuedOn', label: '发布日期', notFuture: true },
          ],
        },
      ],
    },
    {
      title: '运行机制',
      fields: [
        {
          kind: 'longText',
          name: 'mechanism',
          label: '运行机制说明',
          help: '写明项目立项与管理、经费投入与核算、人员考核与激励、开放合作等如何运行。',
          min: 200,
          max: 1500,
        },
      ],
    },
  ],
}
