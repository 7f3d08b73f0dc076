import { REGION_OPTIONS, type RegionCode } from '@/lib/forms/catalogues/regions'

/** The desk that reviews a region's files. Telephones are demo data: 0573-8200xxxx is nobody's. */
export type Desk = { name: string; telephone: string; hours: string; address: string }

export type Region = {
  code: RegionCode
  name: string
  kind: '区' | '县' | '县级市' | '功能区' | '市本级'
  postcode: string
  desk: Desk
}

const HOURS = '工作日 8:30—12:00，14:00—17:30（夏季14:30—18:00）'
const desk = (name: string, telephone: string, address: string): Desk => ({
  name,
  telephone,
  hours: HOURS,
  address,
})

const MORE: Record<RegionCode, Omit<Region, 'code' | 'name'>> = {
  330402: {
    kind: '区',
    postcode: '314000',
    desk: desk('南湖区科学技术局', '0573-82000402', '南湖区行政中心（演示地址）'),
  },
  330411: {
    kind: '区',
    postcode: '314031',
    desk: desk('秀洲区科学技术局', '0573-82000411', '秀洲区行政中心（演示地址）'),
  },
  330421: {
    kind: '县',
    postcode: '314100',
    desk: desk('嘉善县科学技术局', '0573-82000421', '嘉善县行政中心（演示地址）'),
  },
  330424: {
    kind: '县',
    postcode: '314300',
    desk: desk('海盐县科学技术局', '0573-82000424', '海盐县行政中心（演示地址）'),
  },
  330481: {
    kind: '县级市',
    postcode: '314400',
    desk: desk('海宁市科学技术局', '0573-82000481', '海宁市行政中心（演示地址）'),
  },
  330482: {
    kind: '县级市',
    postcode: '314200',
    desk: desk('平湖市科学技术局', '0573-82000482', '平湖市行政中心（演示地址）'),
  },
  330483: {
    kind: '县级市',
    postcode: '314500',
    desk: desk('桐乡市科学技术局', '0573-82000483', '桐乡市行政中心（演示地址）'),
  },
  '3304J1': {
    kind: '功能区',
    postcode: '314033',
    desk: desk('嘉兴经济技术开发区科技主管部门', '0573-82000491', '经开区管理委员会（演示地址）'),
  },
  '3304J2': {
    kind: '功能区',
    postcode: '314201',
    desk: desk('嘉兴港区科技主管部门', '0573-82000492', '港区管理委员会（演示地址）'),
  },
  '3304J0': {
    kind: '市本级',
    postcode: '314000',
    desk: desk('嘉兴市科学技术局', '0573-82000400', '嘉兴市行政中心（演示地址）'),
  },
}

/** 所属区县 with the desk that holds their files (A.1). 市本级 is reviewed by the city itself. */
export const REGIONS: readonly Region[] = REGION_OPTIONS.map(({ value, label }) => ({
  code: value,
  name: label,
  ...MORE[value],
}))

/** The city's own region code. */
export const CITY_REGION: RegionCode = '3304J0'

export const regionByCode = (code: string | null | undefined): Region | null =>
  REGIONS.find((region) => region.code === code) ?? null

/**
 * The region that a 统一社会信用代码 suggests by its places 3 to 8. The two zones have no code of their own, so
 * what it says is only a suggestion.
 */
export function regionOfUscc(uscc: string): Region | null {
  const digits = uscc.slice(2, 8)
  return regionByCode(digits === '330400' ? CITY_REGION : digits)
}
