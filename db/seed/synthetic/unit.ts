import { REGIONS, type Region } from '@/lib/domain/regions'
import type { Answers } from '@/lib/forms/content'
import { usccCheckChar } from '@/lib/forms/formats/uscc'
import { type Chance, chanceOf } from './chance'
import { brandName, mobileNumber, personName, telephoneNumber } from './names'
import { TRADES, type Trade } from './trades'

export type SyntheticUnit = {
  uscc: string
  name: string
  shortName: string
  /** How the provider of the sign-in names its legal person. */
  subject: string
  actingName: string
  region: Region
  trade: Trade
  profile: Answers
}

const OWN_PLACE: Record<string, string> = {
  '3304J1': '嘉兴经开区',
  '3304J2': '嘉兴港区',
  '3304J0': '嘉兴市南湖区',
}

/** The zones and the city itself have no digits of their own in the code. */
const codeDigits = (region: Region) => (/^\d{6}$/.test(region.code) ? region.code : '330400')

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A company that does not exist, whole and verified; the same for the same seed and number. */
export function syntheticUnit(seed: number, index: number): SyntheticUnit {
  const chance = chanceOf(seed, 'unit', index)
  const region = REGIONS[index % REGIONS.length]!
  const trade = chance.of(TRADES)
  const shortName = `示例${brandName(chance)}`
  const name = `${region.name.slice(0, 2)}${shortName}${trade.name}有限公司`
  const first17 = `91${codeDigits(region)}MA${Array.from({ length: 7 }, () => chance.of([...ALPHABET])).join('')}`
  const uscc = first17 + usccCheckChar(first17)
  const actingName = personName(chance)
  const subject = `5${hex(chance, 7)}-0000-4000-8000-${hex(chance, 12)}`
  const profile = profileOf(chance, { name, region, trade, actingName })
  return { uscc, name, shortName, subject, actingName, region, trade, profile }
}

const hex = (chance: Chance, length: number) =>
  Array.from({ length }, () => chance.whole(0, 15).toString(16)).join('')

function profileOf(
  chance: Chance,
  { name, region, trade, actingName }: Pick<SyntheticUnit, 'name' | 'region' | 'trade' | 'actingName'>,
): Answers {
  const place = OWN_PLACE[region.code] ?? `嘉兴市${region.name}`
  const street = `浙江省${place}示例街道科创路${chance.whole(1, 999)}号`
  const day = `${chance.whole(2006, 2019)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`
  return {
    name,
    unitType: 'enterprise',
    regType: '112',
    legalRep: personName(chance),
    registerDate: day,
    registeredCapital: String(chance.whole(5, 200) * 100),
    regStatus: 'active',
    registeredAddress: street,
    districtCode: region.code,
    businessScope: `${trade.products}的研发、生产和销售；技术服务、技术开发、技术转让；货物进出口。`,
    industry: trade.industry,
    unitScale: chance.of(['2', '3', '3', '4']),
    isAboveScale: chance.in100(70) ? 'yes' : 'no',
    techField: trade.techField,
    contactName: actingName,
    contactDept: chance.of(['科技管理部', '研发中心', '综合管理部']),
    contactTitle: chance.of(['科技项目主管', '项目申报专员', '研发助理']),
    contactTel: telephoneNumber(chance),
    contactMobile: mobileNumber(chance),
    contactEmail: `kjb${chance.whole(100, 99999)}@example.com.cn`,
    postalAddress: `${street}研发楼`,
    postcode: region.postcode,
  }
}

const two = (value: number) => String(value).padStart(2, '0')
