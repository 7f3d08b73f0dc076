import { NONE_SOME } from '../../catalogues/organisations'
import type { FormStep, IntegerField } from '../../spec'

const persons = (name: string, label: string, over: Partial<IntegerField> = {}): IntegerField => ({
  kind: 'integer',
  name,
  label,
  unit: '人',
  min: 0,
  max: 1_000_000,
  yearBound: true,
  ...over,
})

/** Its people, whom to ask, and what it says of itself. */
export const hostPeople: FormStep['groups'] = [
  {
    title: '职工情况（上年末）',
    fields: [
      persons('staffTotal', '职工总数(上年末)', { min: 1 }),
      persons('staffCollegeUp', '其中：大专及以上', { atMost: 'staffTotal' }),
      persons('staffTech', '其中：科技人员(研究开发人员)', {
        atMost: 'staffTotal',
        help: '不少于研发中心专职工作人员清单的人数。',
      }),
      persons('staffSenior', '高级职称人数', { atMost: 'staffTotal' }),
      persons('staffMid', '中级职称人数', { atMost: 'staffTotal' }),
      persons('staffDoctor', '博士人数', { atMost: 'staffTotal' }),
      persons('staffMaster', '硕士人数', { atMost: 'staffTotal' }),
      persons('staffBachelor', '本科人数', { atMost: 'staffTotal' }),
    ],
  },
  {
    title: '负责人与联系人',
    fields: [
      {
        kind: 'text',
        name: 'legalRepName',
        label: '法定代表人',
        max: 60,
        format: 'anyName',
        prefill: 'unit.legalRep',
      },
      {
        kind: 'text',
        name: 'legalRepMobile',
        label: '法定代表人手机',
        max: 30,
        format: 'mobile',
        masked: 'mobile',
      },
      {
        kind: 'text',
        name: 'contactName',
        label: '申报联系人',
        max: 60,
        format: 'anyName',
        prefill: 'unit.contactName',
      },
      { kind: 'text', name: 'contactDept', label: '联系人部门', max: 40, prefill: 'unit.contactDept' },
      { kind: 'text', name: 'contactTitle', label: '联系人职务', max: 40, prefill: 'unit.contactTitle' },
      {
        kind: 'text',
        name: 'contactTel',
        label: '联系人电话',
        help: '座机，写作 0573-82521234。',
        max: 40,
        format: 'telephone',
        prefill: 'unit.contactTel',
      },
      {
        kind: 'text',
        name: 'contactMobile',
        label: '联系人手机',
        max: 30,
        format: 'mobile',
        prefill: 'unit.contactMobile',
      },
      {
        kind: 'text',
        name: 'contactEmail',
        label: '联系人邮箱',
        max: 254,
        format: 'email',
        prefill: 'unit.contactEmail',
      },
      { kind: 'text', name: 'financeContactName', label: '财务联系人', max: 60, format: 'anyName' },
    ],
  },
  {
    title: '财务联系与网址',
    fields: [
      {
        kind: 'text',
        name: 'financeContactTel',
        label: '财务联系人电话',
        help: '座机或手机。',
        max: 40,
        format: 'phone',
      },
      { kind: 'text', name: 'website', label: '企业网址', max: 255, format: 'url', optional: true },
    ],
  },
  {
    title: '企业简介与信用',
    fields: [
      { kind: 'longText', name: 'unitIntro', label: '企业简介', min: 100, max: 1000 },
      {
        kind: 'choice',
        name: 'creditStatus',
        yearBound: true,
        label: '近三年有无重大安全、质量、环保事故，严重失信、偷漏税、科研失信',
        options: NONE_SOME,
        look: 'radio',
      },
      {
        kind: 'longText',
        name: 'creditNote',
        yearBound: true,
        label: '有关情况说明',
        help: '写明时间、事项、处理结果和整改情况。',
        max: 500,
        when: { field: 'creditStatus', is: 'some' },
      },
    ],
  },
]
