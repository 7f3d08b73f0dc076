import { randomUUID } from 'node:crypto'
import { completeContent } from '@/db/seed/fixture/application'
import { chanceOf } from '@/db/seed/synthetic/chance'
import { syntheticStaff } from '@/db/seed/synthetic/staff'
import { TRADES } from '@/db/seed/synthetic/trades'
import type { Content, Row } from '@/lib/forms/content'

/** So many people who do not exist, the same ones each time. */
export const peopleOf = (count: number): Row[] =>
  syntheticStaff(chanceOf('bench'), TRADES[0]!, 2026, count).map((cells) => ({ id: randomUUID(), cells }))

/** The complete application of the fixture, with so many people. */
export function contentOf(people: number): Content {
  const content = completeContent()
  const host = { ...content.answers.host, staffTotal: '9000', staffTech: '900', staffSenior: '900' }
  return {
    ...content,
    answers: {
      ...content.answers,
      host: {
        ...host,
        staffMid: '900',
        staffDoctor: '900',
        staffMaster: '900',
        staffBachelor: '900',
        staffCollegeUp: '9000',
      },
    },
    rows: { staff: peopleOf(people) },
  }
}
