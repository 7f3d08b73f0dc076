import { titleLevel } from '@/lib/forms/catalogues/titles'
import type { Answers, Cells } from '@/lib/forms/content'
import { syntheticCenter, syntheticOrganisation, syntheticPlan } from './center'
import { type Chance, chanceOf } from './chance'
import { syntheticCooperation, syntheticEquipment, syntheticFinance } from './means'
import { mobileNumber, personName, telephoneNumber } from './names'
import type { PlannedApplication } from './plan'
import { syntheticResearch } from './research'
import { syntheticStaff } from './staff'
import type { SyntheticUnit } from './unit'

/** Answers of the form steps and rows of the lists, by step. */
export type SyntheticContent = { answers: Record<string, Answers>; rows: Record<string, Cells[]> }

/** What a unit has to say in the round of one year. It passes every check. */
export function syntheticContent(
  seed: number,
  unit: SyntheticUnit,
  planned: PlannedApplication,
  year: number,
): SyntheticContent {
  const chance = chanceOf(seed, 'application', planned.index)
  const { trade } = unit
  // A software company needs fifteen people, everybody else ten.
  const staff = syntheticStaff(chance, trade, year, chance.whole(trade.feature === 'software' ? 15 : 10, 24))
  // A centre's name may stand once in the city, and those of earlier years are there already.
  const field = trade.fields[planned.yearsAgo]
  const host = hostOf(chance, unit, year, field, staff)
  const { spent, ...research } = syntheticResearch(chance, unit, year, field, staff)
  return {
    answers: {
      cover: { centerName: `嘉兴市${unit.shortName}${field}高新技术研究开发中心` },
      host,
      finance: syntheticFinance(chance, spent, Number(host.staffTech)),
      center: syntheticCenter(chance, unit, year, field, staff[0]!),
      organisation: syntheticOrganisation(year, staff),
      plan: syntheticPlan(spent[2], staff.length, field),
      pledge: { consent: true, agentName: unit.actingName },
    },
    rows: {
      staff,
      equipment: syntheticEquipment(chance, year, String(staff[2]!.name)),
      ...research,
      cooperation: syntheticCooperation(chance, year, field),
    },
  }
}

function hostOf(chance: Chance, unit: SyntheticUnit, year: number, field: string, staff: Cells[]): Answers {
  const isHighTech = chance.in100(70)
  const since = year - chance.whole(1, 2)
  const heads = headsOf(chance, staff)
  return {
    capitalCurrency: 'CNY',
    town: '示例街道',
    mainBusiness: `${unit.trade.products}的研发、生产与销售。`,
    enterpriseFeature: unit.trade.feature,
    listing: 'none',
    isHighTech: isHighTech ? 'yes' : 'no',
    ...(isHighTech && {
      highTechCertNo: `GR${since}33${String(chance.whole(1, 9999)).padStart(6, '0')}`,
      highTechValidFrom: `${since}-12-08`,
      highTechValidTo: `${since + 3}-12-08`,
    }),
    otherTitles: ['provincial-tech-sme'],
    legalRepMobile: `1380001${String(chance.whole(0, 9999)).padStart(4, '0')}`,
    ...heads,
    financeContactName: personName(chance),
    financeContactTel: chance.in100(50) ? telephoneNumber(chance) : mobileNumber(chance),
    unitIntro: introOf(unit, field, heads, chance),
    creditStatus: 'none',
  }
}

/** No fewer of a kind in the whole unit than in the list, and no more than there are people. */
function headsOf(chance: Chance, staff: Cells[]) {
  const ofLevel = (...levels: string[]) =>
    staff.filter(({ title }) => levels.includes(titleLevel(String(title)) ?? '')).length
  const ofEducation = (code: string) => staff.filter(({ education }) => education === code).length
  const tech = staff.length + chance.whole(0, 20)
  const total = tech * chance.whole(3, 8)
  const heads = {
    staffTotal: total,
    staffCollegeUp: Math.round(total * 0.45) + staff.length,
    staffTech: tech,
    staffSenior: ofLevel('1', '2') + chance.whole(0, 3),
    staffMid: ofLevel('3') + chance.whole(0, 8),
    staffDoctor: ofEducation('11'),
    staffMaster: ofEducation('14') + chance.whole(0, 3),
    staffBachelor: ofEducation('21') + chance.whole(0, 12),
  }
  return Object.fromEntries(Object.entries(heads).map(([name, count]) => [name, String(count)]))
}

const introOf = (unit: SyntheticUnit, field: string, heads: Record<string, string>, chance: Chance) =>
  `${unit.name}坐落于${unit.region.name}，主要从事${unit.trade.products}的研发、生产和销售，现有职工${heads.staffTotal}人，` +
  `其中科技人员${heads.staffTech}人。公司围绕${field}方向设有研发中心，配备试验、检测和中试条件，` +
  `近三年承担各级科技项目${chance.whole(2, 9)}项，拥有授权发明专利${chance.whole(2, 30)}件，` +
  `与高校院所保持长期合作，研发投入占销售收入的比例保持在百分之四以上。`
