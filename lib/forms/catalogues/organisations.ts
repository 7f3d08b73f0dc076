/** Dictionaries about units (domain §1.2 and §2.3). */

export const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

export const UNIT_TYPE_OPTIONS = [
  { value: 'enterprise', label: '企业' },
  { value: 'institute', label: '科研院所' },
  { value: 'university', label: '高等院校' },
  { value: 'institution', label: '其他事业单位' },
  { value: 'private-non-enterprise', label: '民办非企业(社会服务机构)' },
] as const

export const REG_STATUS_OPTIONS = [
  { value: 'active', label: '存续' },
  { value: 'revoked', label: '吊销' },
  { value: 'cancelled', label: '注销' },
  { value: 'moved', label: '迁出' },
] as const

export const UNIT_SCALE_OPTIONS = [
  { value: '1', label: '大型' },
  { value: '2', label: '中型' },
  { value: '3', label: '小型' },
  { value: '4', label: '微型' },
] as const

/** Drives the threshold branch. */
export const ENTERPRISE_FEATURE_OPTIONS = [
  { value: 'manufacturing', label: '一般制造' },
  { value: 'software', label: '软件和信息服务' },
  { value: 'agriculture', label: '农业' },
  { value: 'other', label: '其他' },
] as const

export const CURRENCY_OPTIONS = [
  { value: 'CNY', label: '人民币' },
  { value: 'USD', label: '美元' },
  { value: 'other', label: '其他' },
] as const

export const LISTING_OPTIONS = [
  { value: 'none', label: '未上市' },
  { value: 'main', label: '主板' },
  { value: 'chinext', label: '创业板' },
  { value: 'star', label: '科创板' },
  { value: 'bse', label: '北交所' },
  { value: 'neeq', label: '新三板' },
  { value: 'overseas', label: '境外' },
] as const

export const OTHER_TITLE_OPTIONS = [
  { value: 'provincial-tech-sme', label: '省科技型中小企业' },
  { value: 'national-tech-sme', label: '国家科技型中小企业' },
  { value: 'innovative-sme', label: '创新型中小企业' },
  { value: 'specialised-sme', label: '专精特新中小企业' },
  { value: 'little-giant', label: '专精特新“小巨人”' },
  { value: 'single-champion', label: '单项冠军' },
  { value: 'tech-little-giant', label: '科技小巨人' },
  { value: 'tech-leader', label: '科技领军企业' },
] as const

export const PLATFORM_LEVEL_OPTIONS = [
  { value: 'national', label: '国家级' },
  { value: 'provincial', label: '省级' },
  { value: 'municipal', label: '市级' },
  { value: 'county', label: '县级' },
] as const

export const NONE_SOME = [
  { value: 'none', label: '无' },
  { value: 'some', label: '有' },
] as const
