import { isRealDate } from '@/lib/forms/formats/date'
import { dayIn } from '../../shanghai'
import { daysBetween, yearsLater } from './days'
import { problemAt, type Rule, type RuleInput, textAt } from './rule'

/** The other ways to be eligible besides a certificate (default pack of domain §1.16). */
function hasOtherStanding({ content }: RuleInput): boolean {
  const titles = content.answers.host?.otherTitles
  const provincial = Array.isArray(titles) && (titles as unknown[]).includes('provincial-tech-sme')
  return provincial || textAt(content, 'host', 'isAboveScale') === 'yes'
}

/** R07: the certificate runs three years and is valid on the day of submission. */
export const highTech: Rule = {
  id: 'R07',
  check: (input) => {
    const { content, now } = input
    if (textAt(content, 'host', 'isHighTech') !== 'yes') return []
    const [from, to] = [
      textAt(content, 'host', 'highTechValidFrom'),
      textAt(content, 'host', 'highTechValidTo'),
    ]
    if (!isRealDate(to)) return []
    const at = { step: 'host', field: 'highTechValidTo' }
    if (isRealDate(from) && to < from) {
      return [problemAt(at, 'r07_reversed', 'error', { found: to, expected: from })]
    }
    if (to < dayIn(now)) {
      const severity = hasOtherStanding(input) ? 'warning' : 'error'
      return [problemAt(at, 'r07_expired', severity, { found: to, expected: dayIn(now) })]
    }
    // Certificates are written to the same day or to the day before it.
    const due = isRealDate(from) ? yearsLater(from, 3) : to
    if ([0, 1].includes(daysBetween(to, due))) return []
    return [problemAt(at, 'r07_not_three_years', 'warning', { found: to, expected: due })]
  },
}
