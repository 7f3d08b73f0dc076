import {
  REG_STATUS_OPTIONS,
  UNIT_SCALE_OPTIONS,
  UNIT_TYPE_OPTIONS,
  YES_NO,
} from '../catalogues/organisations'
import { REG_TYPE_OPTIONS } from '../catalogues/reg-types'
import { REGION_OPTIONS } from '../catalogues/regions'
import { defineForm, type FormStep } from '../spec'
import { INDUSTRY_FREE } from './industry-free'

const profile: FormStep = {
  kind: 'form',
  key: 'profile',
  title: '单位基本信息',
  guidance:
    '点“获取基本信息”可按统一社会信用代码带出登记信息，请与营业执照核对后补齐其余内容。所有带 * 的都要填。',
  groups: [
    {
      title: '登记信息',
      fields: [
        { kind: 'text', name: 'name', label: '单位名称', help: '与营业执照一致，写全称。', min: 4, max: 100 },
        { kind: 'carried', name: 'uscc', label: '统一社会信用代码', from: 'unit.uscc' },
        { kind: 'choice', name: 'unitType', label: '单位类型', options: UNIT_TYPE_OPTIONS, look: 'select' },
        { kind: 'choice', name: 'regType', label: '登记注册类型', options: REG_TYPE_OPTIONS, look: 'select' },
        { kind: 'text', name: 'legalRep', label: '法定代表人', max: 60, format: 'anyName' },
        { kind: 'date', name: 'registerDate', label: '成立(注册)日期', notFuture: true },
        {
          kind: 'money',
          name: 'registeredCapital',
          label: '注册资本',
          help: '事业单位、民办非企业单位填开办资金。',
          aboveZero: true,
        },
        { kind: 'choice', name: 'regStatus', label: '登记状态', options: REG_STATUS_OPTIONS, look: 'select' },
      ],
    },
    {
      title: '注册地址与经营范围',
      fields: [
        { kind: 'text', name: 'registeredAddress', label: '注册地址', max: 100 },
        {
          kind: 'choice',
          name: 'districtCode',
          label: '所属区县',
          help: '决定由哪个区县科技部门核验和审核。',
          options: REGION_OPTIONS,
          look: 'select',
        },
        { kind: 'longText', name: 'businessScope', label: '经营范围', max: 2000 },
      ],
    },
    {
      title: '行业与规模',
      fields: [
        {
          kind: 'cascade',
          name: 'industry',
          label: '国民经济行业',
          help: '输入行业名称或代码查找。找不到时可直接填四位小类代码，核验时核对。',
          catalogue: 'industry',
          depth: 4,
          free: INDUSTRY_FREE,
        },
        {
          kind: 'choice',
          name: 'unitScale',
          label: '企业规模',
          options: UNIT_SCALE_OPTIONS,
          look: 'select',
          when: { field: 'unitType', is: 'enterprise' },
        },
        { kind: 'choice', name: 'isAboveScale', label: '是否规上企业', options: YES_NO, look: 'radio' },
        {
          kind: 'cascade',
          name: 'techField',
          label: '技术领域',
          help: '国家重点支持的高新技术领域，选到最末一级。',
          catalogue: 'techField',
          depth: 3,
        },
      ],
    },
    {
      title: '联系方式',
      fields: [
        { kind: 'text', name: 'contactName', label: '联系人', max: 60, format: 'anyName' },
        { kind: 'text', name: 'contactDept', label: '联系人部门', max: 40 },
        { kind: 'text', name: 'contactTitle', label: '联系人职务', max: 40 },
        {
          kind: 'text',
          name: 'contactTel',
          label: '联系人电话',
          help: '座机，写作 0573-82521234。',
          max: 40,
          format: 'telephone',
        },
        { kind: 'text', name: 'contactMobile', label: '联系人手机', max: 30, format: 'mobile' },
        { kind: 'text', name: 'contactEmail', label: '联系人邮箱', max: 254, format: 'email' },
        { kind: 'text', name: 'postalAddress', label: '通讯地址', max: 100 },
        { kind: 'text', name: 'postcode', label: '邮政编码', max: 20, format: 'postcode' },
      ],
    },
  ],
}

/** 单位基本信息 (domain §2.3). Its answers, once verified, are the `unit.*` facts of every application. */
export const unitProfile1 = defineForm({
  key: 'unit-profile',
  version: 1,
  title: '单位基本信息',
  steps: [
    profile,
    {
      kind: 'attachments',
      key: 'licence',
      title: '营业执照',
      slots: [
        {
          code: 'LIC',
          label: '营业执照（事业单位法人证书）',
          help: '最新的正本或副本，扫描件或照片。',
          accept: ['pdf', 'jpg', 'png'],
          maxFiles: 3,
          maxBytes: 20 * 1024 * 1024,
        },
      ],
    },
  ],
})
