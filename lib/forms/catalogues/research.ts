/** Dictionaries about a centre's work: its room, equipment, projects, results and partners (domain §1.4 to §1.11). */

export const ORG_FORM_OPTIONS = [
  { value: 'internal', label: '企业内设机构(非独立核算)' },
  { value: 'internal-accounting', label: '内设独立核算' },
  { value: 'legal-person', label: '独立法人' },
  { value: 'joint', label: '与高校院所共建' },
] as const

export const PREMISES_OPTIONS = [
  { value: 'owned', label: '自有' },
  { value: 'leased', label: '租赁' },
] as const

export const CERTIFICATION_OPTIONS = [
  { value: 'cnas', label: 'CNAS' },
  { value: 'cma', label: 'CMA' },
  { value: 'glp', label: 'GLP' },
  { value: 'iso9001', label: 'ISO9001' },
  { value: 'iso14001', label: 'ISO14001' },
  { value: 'ip-standard', label: '知识产权贯标 GB/T 29490' },
  { value: 'integration', label: '两化融合' },
  { value: 'dcmm', label: 'DCMM' },
  { value: 'cmmi', label: 'CMMI' },
] as const

export const ORIGIN_OPTIONS = [
  { value: 'domestic', label: '国产' },
  { value: 'imported', label: '进口' },
] as const

/** What only produces may be listed, and does not count. */
export const EQUIPMENT_CATEGORY_OPTIONS = [
  { value: 'analysis', label: '分析检测' },
  { value: 'test', label: '试验测试' },
  { value: 'process', label: '工艺试验(中试)' },
  { value: 'computing', label: '计算与软件' },
  { value: 'production', label: '生产设备(不计入)' },
  { value: 'other', label: '其他' },
] as const

export const USE_KIND_OPTIONS = [
  { value: 'dedicated', label: '研发专用' },
  { value: 'shared', label: '研发生产共用' },
] as const

/** 是 or 否, in words that are understood without their question. */
export const OPEN_SHARE_OPTIONS = [
  { value: 'yes', label: '开放共享' },
  { value: 'no', label: '不开放' },
] as const

export const FUND_SOURCE_OPTIONS = [
  { value: 'own', label: '自有资金' },
  { value: 'national', label: '中央财政' },
  { value: 'provincial', label: '省财政' },
  { value: 'city', label: '市财政' },
  { value: 'county', label: '县财政' },
  { value: 'other', label: '其他' },
] as const

export const PROJECT_LEVEL_OPTIONS = [
  { value: 'national', label: '国家级' },
  { value: 'provincial', label: '省部级' },
  { value: 'city', label: '市级' },
  { value: 'county', label: '县(市、区)级' },
  { value: 'self', label: '企业自主立项' },
  { value: 'commissioned', label: '横向委托' },
] as const

/** 市级以上. */
export const CITY_UP = ['national', 'provincial', 'city'] as const

export const TECH_SOURCE_OPTIONS = [
  { value: 'own', label: '企业自有技术' },
  { value: 'other-enterprise', label: '其他企业技术' },
  { value: 'university', label: '大专院校' },
  { value: 'central-institute', label: '中央属科研院所' },
  { value: 'local-institute', label: '地方属科研院所' },
  { value: 'absorbed', label: '引进技术本企业消化创新' },
  { value: 'foreign', label: '国外技术' },
] as const

export const PROJECT_STATUS_OPTIONS = [
  { value: 'running', label: '在研' },
  { value: 'finished', label: '已完成' },
  { value: 'accepted', label: '已验收' },
  { value: 'stopped', label: '终止' },
] as const

/** Ⅰ类 down to 布图设计, Ⅱ类 from 实用新型 on. */
export const IP_CATEGORY_OPTIONS = [
  { value: 'invention', label: '发明专利(非国防)' },
  { value: 'invention-defence', label: '发明专利(国防)' },
  { value: 'plant-variety', label: '植物新品种' },
  { value: 'crop-variety', label: '国家级农作物品种' },
  { value: 'new-drug', label: '国家新药' },
  { value: 'tcm-protection', label: '国家一级中药保护品种' },
  { value: 'layout-design', label: '集成电路布图设计专有权' },
  { value: 'utility-model', label: '实用新型专利' },
  { value: 'design', label: '外观设计专利' },
  { value: 'software-copyright', label: '软件著作权' },
] as const

export const CLASS_1 = [
  'invention',
  'invention-defence',
  'plant-variety',
  'crop-variety',
  'new-drug',
  'tcm-protection',
  'layout-design',
] as const
export const CLASS_2 = ['utility-model', 'design', 'software-copyright'] as const

export const OBTAIN_WAY_OPTIONS = [
  { value: 'self', label: '自主研发' },
  { value: 'transfer', label: '受让' },
  { value: 'gift', label: '受赠' },
  { value: 'merger', label: '并购' },
  { value: 'other', label: '其他' },
] as const

export const IP_STATUS_OPTIONS = [
  { value: 'granted', label: '授权有效' },
  { value: 'pending', label: '申请中' },
  { value: 'lapsed', label: '失效' },
] as const
