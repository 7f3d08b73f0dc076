/** Dictionaries about what a centre has brought forth, with whom, and by which rules (domain §1.8 to §1.11). */

export const STANDARD_LEVEL_OPTIONS = [
  { value: 'international', label: '国际标准' },
  { value: 'national', label: '国家标准' },
  { value: 'industry', label: '行业标准' },
  { value: 'local', label: '地方标准' },
  { value: 'group', label: '团体标准' },
  { value: 'enterprise', label: '企业标准' },
] as const

export const STANDARD_ROLE_OPTIONS = [
  { value: 'lead', label: '主持' },
  { value: 'join', label: '参与' },
] as const

export const AWARD_LEVEL_OPTIONS = [
  { value: 'national', label: '国家级' },
  { value: 'provincial', label: '省部级' },
  { value: 'city', label: '市级' },
] as const

export const RESULT_KIND_OPTIONS = [
  { value: 'patent', label: '专利' },
  { value: 'copyright', label: '版权' },
  { value: 'layout-design', label: '集成电路布图设计' },
  { value: 'other', label: '其他' },
] as const

export const RESULT_SOURCE_OPTIONS = [
  { value: 'self', label: '自主研发' },
  { value: 'acquired', label: '受让、受赠、并购' },
  { value: 'other', label: '其他' },
] as const

export const RESULT_OUTCOME_OPTIONS = [
  { value: 'product', label: '新产品' },
  { value: 'service', label: '新服务' },
  { value: 'equipment', label: '新设备' },
  { value: 'application', label: '新技术应用' },
  { value: 'prototype', label: '样品、样机' },
  { value: 'other', label: '其他' },
] as const

export const RESULT_FORM_OPTIONS = [
  { value: 'licence', label: '许可' },
  { value: 'shares', label: '作价投资' },
  { value: 'own', label: '自行实施' },
  { value: 'transfer', label: '转让' },
  { value: 'cooperation', label: '合作实施' },
  { value: 'other', label: '其他' },
] as const

export const PARTNER_KIND_OPTIONS = [
  { value: 'university', label: '高校' },
  { value: 'institute', label: '科研院所' },
  { value: 'enterprise', label: '企业' },
  { value: 'hospital', label: '医院' },
  { value: 'overseas', label: '境外机构' },
] as const

export const COOPERATION_FORM_OPTIONS = [
  { value: 'joint-research', label: '联合研发' },
  { value: 'commissioned', label: '委托开发' },
  { value: 'joint-laboratory', label: '共建实验室' },
  { value: 'licence', label: '技术转让(许可)' },
  { value: 'transfer', label: '成果转化' },
  { value: 'training', label: '人才培养' },
  { value: 'workstation', label: '院士专家工作站' },
] as const

/** Four kinds at least are recommended. */
export const SYSTEM_KIND_OPTIONS = [
  { value: 'project', label: '研发项目管理' },
  { value: 'accounting', label: '研发经费核算' },
  { value: 'staff', label: '人员绩效与激励' },
  { value: 'ip', label: '知识产权' },
  { value: 'equipment', label: '设备与实验室' },
  { value: 'cooperation', label: '产学研合作' },
  { value: 'transfer', label: '成果转化' },
  { value: 'integrity', label: '保密与科研诚信' },
] as const
