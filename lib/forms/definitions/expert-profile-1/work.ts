import { EMPLOYMENT_STATE_OPTIONS, LOCATION_OPTIONS } from '../../catalogues/experts'
import { UNIT_TYPE_OPTIONS, YES_NO } from '../../catalogues/organisations'
import type { FormStep } from '../../spec'
import { INDUSTRY_FREE } from '../industry-free'

export const work: FormStep = {
  kind: 'form',
  key: 'work',
  title: '工作信息',
  groups: [
    {
      title: '工作单位',
      fields: [
        {
          kind: 'choice',
          name: 'employment',
          label: '在职情况',
          options: EMPLOYMENT_STATE_OPTIONS,
          look: 'radio',
        },
        {
          kind: 'text',
          name: 'unitName',
          label: '工作单位',
          help: '写全称；已退休的填退休前的单位。',
          min: 4,
          max: 100,
        },
        {
          kind: 'text',
          name: 'unitUscc',
          label: '单位统一社会信用代码',
          help: '用于评审回避，不评审本单位的项目。',
          max: 40,
          format: 'uscc',
          when: { field: 'employment', is: 'employed' },
        },
        {
          kind: 'choice',
          name: 'unitType',
          label: '单位类型',
          options: UNIT_TYPE_OPTIONS,
          look: 'select',
          optional: true,
        },
        { kind: 'text', name: 'department', label: '部门', max: 60, optional: true },
        { kind: 'text', name: 'position', label: '职务', max: 60, optional: true },
        { kind: 'choice', name: 'location', label: '所在地', options: LOCATION_OPTIONS, look: 'select' },
        {
          kind: 'cascade',
          name: 'industry',
          label: '现从事行业',
          help: '输入行业名称或代码查找。找不到时可直接填四位小类代码。',
          catalogue: 'industry',
          depth: 4,
          free: INDUSTRY_FREE,
        },
      ],
    },
    {
      title: '职称与资格',
      fields: [
        {
          kind: 'cascade',
          name: 'title',
          label: '职称',
          help: '没有职称的选“无职称”。',
          catalogue: 'title',
          depth: 2,
        },
        {
          kind: 'text',
          name: 'titleYear',
          label: '职称取得年份',
          help: '四位数字，如2015。',
          max: 10,
          optional: true,
        },
        {
          kind: 'choice',
          name: 'leadsTechnology',
          label: '是否企业技术负责人',
          options: YES_NO,
          look: 'radio',
          optional: true,
        },
        {
          kind: 'integer',
          name: 'leadYears',
          label: '担任企业技术负责人年数',
          unit: '年',
          min: 0,
          max: 70,
          when: { field: 'leadsTechnology', is: 'yes' },
        },
        {
          kind: 'choice',
          name: 'accountant',
          label: '是否注册会计师',
          options: YES_NO,
          look: 'radio',
          optional: true,
        },
      ],
    },
  ],
}
