import { hostAnswers, pledgeAnswers } from '@/db/seed/fixture/answers'
import { type Attachment, attachmentsFor } from '@/db/seed/fixture/attachments'
import { staffRows } from '@/db/seed/fixture/staff'
import { unitProfileAnswers } from '@/db/seed/fixture/unit'
import type { Answers, Cells } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'

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

/** 依托企业情况: what the profile offers first, and the rest. */
export function applicationAnswers(): { cover: Answers; host: Answers; pledge: Answers } {
  const {
    name: _,
    businessScope: _scope,
    regStatus: _status,
    legalRep,
    postalAddress,
    ...same
  } = profileAnswers()
  return {
    cover: { centerName: '嘉兴市示例智能装备高新技术研究开发中心' },
    host: { ...hostAnswers(), ...same, legalRepName: legalRep, operatingAddress: postalAddress },
    pledge: pledgeAnswers(),
  }
}

/** Ten people: nine of the fixture's first, and the one from abroad, who has neither an identity card nor a name in characters. */
export const tenPeople = (): Cells[] => {
  const rows = staffRows()
  return [...rows.slice(0, 9), rows.at(-1)!].map(({ cells }) => cells)
}

export const licence = async (): Promise<Attachment> => (await attachmentsFor(unitProfile1))[0]!
export const attachments = (): Promise<Attachment[]> => attachmentsFor(gxyf1)
