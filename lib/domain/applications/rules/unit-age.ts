import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { daysBetween } from './days'
import { problemAt, type Rule, textAt } from './rule'

const DAYS = 365

/** R05: a year between the unit's registration and the opening of the round. */
export const unitAge: Rule = {
  id: 'R05',
  check: ({ content, batch }) => {
    const registered = textAt(content, 'host', 'registerDate')
    if (!isRealDate(registered)) return []
    const found = daysBetween(registered, dayIn(batch.opensAt))
    if (found >= DAYS) return []
    const params = { found, expected: DAYS, opensOn: dayIn(batch.opensAt) }
    return [problemAt({ step: 'host', field: 'registerDate' }, 'r05_too_young', 'error', params)]
  },
}
