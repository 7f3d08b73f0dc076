import { randomInt } from 'node:crypto'
import { hostAnswers, pledgeAnswers } from '@/db/seed/fixture/answers'
import { type Attachment, attachmentsFor } from '@/db/seed/fixture/attachments'
import { staffRows } from '@/db/seed/fixture/staff'
import { unitProfileAnswers } from '@/db/seed/fixture/unit'
import { wholeContent } from '@/db/seed/fixture/whole/content'
import { expenseCells } from '@/db/seed/fixture/whole/expenses'
import { patentNo } from '@/db/seed/fixture/whole/ip'
import { programmeByKey } from '@/lib/domain/programmes'
import { demoRound } from '@/lib/domain/programmes/round'
import type { Answers, Cells } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'
import { fieldsOf, stepOf } from '@/lib/forms/fields'
import type { FieldSpec } from '@/lib/forms/spec'

/** What the newcomer 嘉兴示例智能装备有限公司 of 南湖区 writes: its own particulars in the fixture's forms. */
export const profileAnswers = (): Answers => ({
  ...unitProfileAnswers(),
  name: '嘉兴示例智能装备有限公司',
  legalRep: '钱建明',
  registerDate: '2017-05-18',
  registeredCapital: '3000',
  registeredAddress: '浙江省嘉兴市南湖区亚太路1号3幢',
  districtCode: '330402',
  businessScope: '智能装备、工业机器人及自动化控制系统的研发、制造、销售和技术服务。',
  contactMobile: '13800000003',
  postalAddress: '浙江省嘉兴市南湖区亚太路1号3幢201室',
  postcode: '314000',
})

/** The definition as the round of today asks it. */
const YEAR = demoRound(programmeByKey('gxyf'), new Date()).year
export const walkForm = formByKey(`gxyf@2:${YEAR}`)
export const fieldsIn = (key: string): FieldSpec[] => fieldsOf(stepOf(walkForm, key)!)

/**
 * What the newcomer writes into the form steps. Its centre began with its first project last year, so that one row of
 * each list is the whole of it and its sums agree.
 */
export function applicationAnswers(): Record<string, Answers> & {
  cover: Answers
  host: Answers
  pledge: Answers
} {
  const {
    name: _,
    businessScope: _scope,
    regStatus: _status,
    legalRep,
    postalAddress,
    ...same
  } = profileAnswers()
  const { finance, center, organisation, plan } = wholeContent(YEAR).answers
  const noResearch = Object.fromEntries(
    ['rdExpense', 'rdSelfFunded', 'rdGovFunded', 'rdOther', 'rdDomestic'].flatMap((name) => [
      [`${name}.y1`, '0'],
      [`${name}.y2`, '0'],
    ]),
  )
  return {
    cover: { centerName: '嘉兴市示例智能装备高新技术研究开发中心' },
    host: { ...hostAnswers(), ...same, legalRepName: legalRep, operatingAddress: postalAddress },
    finance: { ...finance, ...noResearch },
    center: { ...center, address: '浙江省嘉兴市南湖区亚太路1号3幢研发楼' },
    organisation: {
      ...organisation,
      departments: [{ name: '装备研究室', leader: '陆思远', members: '6', duty: '装配单元与控制系统研究' }],
      committee: [],
    },
    plan: plan!,
    pledge: pledgeAnswers(),
  }
}

/** The lists beside the staff, of the unit of that name: one row each, and of equipment four of like size. */
export function addedRows(unit: string): Record<string, Cells[]> {
  const { rows } = wholeContent(YEAR)
  const [cooperation, standard, award, result] = [rows.cooperation, rows.standards, rows.awards, rows.results]
  const name = '柔性装配单元关键技术研究'
  const invention = '一种柔性装配单元及其控制方法'
  const [tool] = rows.equipment!
  const certNo = patentNo(`${YEAR - 2}1${String(randomInt(1e7)).padStart(7, '0')}`)
  const project = rows.projects!.find(({ cells }) => cells.spendY3 && !cells.spendY2)!
  return {
    equipment: ['装配试验台', '视觉检测仪', '机器人标定仪', '耐久试验机'].map((one, at) => ({
      ...tool!.cells,
      name: one,
      unitPrice: String(61 + at),
      openShare: 'yes',
    })),
    projects: [
      {
        ...project.cells,
        name,
        level: 'city',
        officialNo: '2025BZ10021',
        leader: '沈国梁',
        spendY3: '1130',
        budget: '2600',
        ips: invention,
      },
    ],
    ip: [{ ...rows.ip![0]!.cells, name: invention, certNo, owner: unit, projects: name }],
    standards: [standard![0]!.cells],
    awards: [award![0]!.cells],
    results: [{ ...result![0]!.cells, ips: invention, projects: name }],
    expenses: [expenseCells(name, 'y3', 1130)],
    cooperation: [cooperation![0]!.cells],
  }
}

/** Ten people: nine of the fixture's first, and the one from abroad, who has neither an identity card nor a name in characters. */
export const tenPeople = (): Cells[] => {
  const rows = staffRows()
  return [...rows.slice(0, 9), rows.at(-1)!].map(({ cells }) => cells)
}

export const licence = async (): Promise<Attachment> => (await attachmentsFor(unitProfile1))[0]!
export const attachments = (): Promise<Attachment[]> => attachmentsFor(walkForm)
