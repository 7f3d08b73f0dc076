import { randomUUID } from 'node:crypto'
import { wholeContent } from '@/db/seed/fixture/whole/content'
import { chanceOf } from '@/db/seed/synthetic/chance'
import { syntheticStaff } from '@/db/seed/synthetic/staff'
import { TRADES } from '@/db/seed/synthetic/trades'
import type { Content, Row } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'

/** So many people who do not exist, the same ones each time. */
export const peopleOf = (count: number): Row[] =>
  syntheticStaff(chanceOf('bench'), TRADES[0]!, 2026, count).map((cells) => ({ id: randomUUID(), cells }))

/** As the fixture's round asks it. */
export const benchForm = formByKey('gxyf@2:2026')

/** The whole application of the fixture, with so many people. */
export function contentOf(people: number): Content {
  const content = wholeContent()
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
    // Those of the fixture lead its projects.
    rows: { ...content.rows, staff: [...content.rows.staff!, ...peopleOf(people)].slice(0, people) },
  }
}
