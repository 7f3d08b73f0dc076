import { problemAt, type Rule, textAt } from './rule'

/** R35: the contact is not simply the legal representative. */
export const contacts: Rule = {
  id: 'R35',
  check: ({ content }) => {
    const mobile = textAt(content, 'host', 'contactMobile')
    if (mobile === '' || mobile !== textAt(content, 'host', 'legalRepMobile')) return []
    return [problemAt({ step: 'host', field: 'contactMobile' }, 'r35_same_mobile', 'warning')]
  },
}
