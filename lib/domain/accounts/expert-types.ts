/** 申请类型 (domain §3.1), by the codes that are stored. A type once used is never given to another word. */
export const EXPERT_TYPES = [
  { value: 'technical', label: '技术专家' },
  { value: 'management', label: '管理专家' },
  { value: 'finance', label: '财务专家' },
  { value: 'law', label: '知识产权（法律）专家' },
  { value: 'industry', label: '产业（投资）专家' },
] as const

export type ExpertType = (typeof EXPERT_TYPES)[number]['value']

export const isExpertType = (value: string): value is ExpertType =>
  EXPERT_TYPES.some((type) => type.value === value)
