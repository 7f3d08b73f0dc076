import { earlierAnswers, otherCenterNames } from '@/db/applications'
import { claimsElsewhere } from '@/db/claims'
import { claimsOf } from '@/lib/domain/applications/claims'
import type { Others } from '@/lib/domain/applications/rules/rule'
import { settled } from '@/lib/forms/settled'
import type { Ctx } from '../context'
import type { ApplicationContext } from './context'

/** What the platform knows besides the application itself, for its rules. No other unit's name is among it. */
export async function othersOf(
  { db }: Pick<Ctx, 'db'>,
  { batch, unit, form, content }: ApplicationContext,
): Promise<Others> {
  const name = String(content.answers.cover?.centerName ?? '').trim()
  const [centerNames, elsewhere, earlier] = await Promise.all([
    name ? otherCenterNames(db, unit.id, name) : [],
    claimsElsewhere(db, { unitId: unit.id, year: batch.year }, claimsOf(settled(form, content))),
    earlierAnswers(db, { unitId: unit.id, programmeKey: batch.programmeKey, before: batch.year }, 'finance'),
  ])
  const valuesOf = (kind: string) =>
    elsewhere.filter((claim) => claim.kind === kind).map(({ value }) => value)
  return {
    centerNames,
    recognisedTitle: false,
    claimed: { people: valuesOf('person'), rights: valuesOf('right') },
    unitsOfContact: new Set(elsewhere.filter(({ kind }) => kind === 'contact').map(({ unitId }) => unitId))
      .size,
    earlier: earlier && { year: earlier.year, finance: earlier.answers },
  }
}
