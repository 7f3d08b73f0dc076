import { problemAt, type Rule, textAt } from './rule'

/** A mobile that so many units and no more give is nobody's agency. */
const MOST_UNITS = 3

/** R35: the contact is not simply the legal representative, nor somebody who applies for a whole row of units. */
export const contacts: Rule = {
  id: 'R35',
  check: ({ content, others }) => {
    const mobile = textAt(content, 'host', 'contactMobile')
    const at = { step: 'host', field: 'contactMobile' }
    if (mobile === '') return []
    const units = others.unitsOfContact + 1
    return [
      ...(mobile === textAt(content, 'host', 'legalRepMobile')
        ? [problemAt(at, 'r35_same_mobile', 'warning')]
        : []),
      ...(units > MOST_UNITS
        ? [problemAt(at, 'r35_many_units', 'warning', { found: units, expected: MOST_UNITS })]
        : []),
    ]
  },
}
