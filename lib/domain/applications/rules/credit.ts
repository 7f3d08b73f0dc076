import { problemAt, type Rule, textAt } from './rule'

/** R09: the unit declares three clean years. A county's waiver comes with its own way. */
export const credit: Rule = {
  id: 'R09',
  check: ({ content }) =>
    textAt(content, 'host', 'creditStatus') === 'some'
      ? [problemAt({ step: 'host', field: 'creditStatus' }, 'r09_record', 'error')]
      : [],
}
