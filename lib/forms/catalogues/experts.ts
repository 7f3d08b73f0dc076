import { REGION_OPTIONS } from './regions'

/** Dictionaries that only the profile of an expert asks for (domain §3.2). */

export const PARTY_OPTIONS = [
  { value: 'cpc', label: '中国共产党' },
  { value: 'rccpc', label: '中国国民党革命委员会' },
  { value: 'cdl', label: '中国民主同盟' },
  { value: 'cndca', label: '中国民主建国会' },
  { value: 'capd', label: '中国民主促进会' },
  { value: 'cpwdp', label: '中国农工民主党' },
  { value: 'zhigong', label: '中国致公党' },
  { value: 'jiusan', label: '九三学社' },
  { value: 'taiwan-league', label: '台湾民主自治同盟' },
  { value: 'none', label: '无党派人士' },
  { value: 'other', label: '群众及其他' },
] as const

export const EMPLOYMENT_STATE_OPTIONS = [
  { value: 'employed', label: '在职' },
  { value: 'retired', label: '退休' },
] as const

/** A region of the city (A.1), or outside of it. */
export const LOCATION_OPTIONS = [
  ...REGION_OPTIONS,
  { value: '330000', label: '浙江省内其他市' },
  { value: '000000', label: '浙江省外' },
  { value: 'abroad', label: '港澳台地区及国外' },
] as const

export const AVOIDANCE_OPTIONS = [
  { value: 'employer', label: '本人任职或曾任职' },
  { value: 'relative', label: '亲属任职' },
  { value: 'shares', label: '持有股份' },
  { value: 'adviser', label: '担任顾问或有合作' },
  { value: 'other', label: '其他' },
] as const
