/** Dictionaries about persons (A.5, A.6 and domain §1.5). */

export const EDUCATION_OPTIONS = [
  { value: '11', label: '博士研究生' },
  { value: '14', label: '硕士研究生' },
  { value: '21', label: '大学本科' },
  { value: '31', label: '大学专科' },
  { value: '41', label: '中等专科(中职)' },
  { value: '61', label: '普通高中' },
  { value: '71', label: '初中及以下' },
  { value: '90', label: '其他' },
] as const

/** 本科以上. */
export const BACHELOR_UP = ['11', '14', '21'] as const

export const DEGREE_OPTIONS = [
  { value: '2', label: '博士' },
  { value: '3', label: '硕士' },
  { value: '4', label: '学士' },
  { value: '0', label: '无' },
] as const

export const GENDER_OPTIONS = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
] as const

export const ID_TYPE_OPTIONS = [
  { value: 'residentId', label: '居民身份证' },
  { value: 'hkMacaoPermit', label: '港澳居民来往内地通行证' },
  { value: 'taiwanPermit', label: '台湾居民来往大陆通行证' },
  { value: 'permanentResidence', label: '外国人永久居留身份证' },
  { value: 'passport', label: '护照' },
] as const

export const SKILL_LEVEL_OPTIONS = [
  { value: 'chief', label: '特级技师' },
  { value: 'senior-technician', label: '高级技师' },
  { value: 'technician', label: '技师' },
  { value: 'senior-worker', label: '高级工' },
  { value: 'intermediate-worker', label: '中级工' },
  { value: 'junior-worker', label: '初级工' },
  { value: 'none', label: '无' },
] as const

export const STAFF_ROLE_OPTIONS = [
  { value: 'researcher', label: '研究人员' },
  { value: 'technician', label: '技术人员' },
  { value: 'assistant', label: '辅助人员' },
] as const

/** Only the first counts as 专职. */
export const EMPLOYMENT_OPTIONS = [
  { value: 'fulltime', label: '全职(劳动合同)' },
  { value: 'rehired', label: '返聘' },
  { value: 'flexible', label: '柔性引进' },
  { value: 'dispatched', label: '劳务派遣' },
  { value: 'parttime', label: '兼职' },
] as const

export const TALENT_OPTIONS = [
  { value: 'academician', label: '院士' },
  { value: 'national', label: '国家级人才' },
  { value: 'provincial', label: '省级人才' },
  { value: 'municipal', label: '市级人才(星耀南湖)' },
  { value: 'foreign-expert', label: '外国专家' },
  { value: 'other', label: '其他' },
] as const
