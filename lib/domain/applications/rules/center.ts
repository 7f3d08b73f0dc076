import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { yearsLater } from './days'
import { cell, problemAt, type Rule, textAt } from './rule'

/** Domain §1.4: the centre is no older than its unit, and has run for a year. */
export const setUp: Rule = {
  id: 'S3-setup',
  check: ({ content, batch }) => {
    const [found, registered] = [
      textAt(content, 'center', 'setupDate'),
      textAt(content, 'host', 'registerDate'),
    ]
    const at = { step: 'center', field: 'setupDate' }
    if (!isRealDate(found)) return []
    if (isRealDate(registered) && found < registered)
      return [problemAt(at, 's3_before_unit', 'error', { found, expected: registered })]
    const opensOn = dayIn(batch.opensAt)
    return yearsLater(found, 1) > opensOn
      ? [problemAt(at, 's3_setup_lately', 'warning', { found, opensOn })]
      : []
  },
}

const SYSTEMS = 4

/** Domain §1.11: rules of at least four kinds are recommended. */
export const systems: Rule = {
  id: 'S10-systems',
  check: ({ content }) => {
    const rows = content.answers.organisation?.systems
    const kinds = new Set(
      (Array.isArray(rows) ? rows : []).flatMap((row) =>
        typeof row === 'object' && cell(row, 'kind') !== '' ? [cell(row, 'kind')] : [],
      ),
    )
    if (kinds.size === 0 || kinds.size >= SYSTEMS) return []
    const params = { found: kinds.size, expected: SYSTEMS }
    return [problemAt({ step: 'organisation', field: 'systems' }, 's10_few_systems', 'information', params)]
  },
}
