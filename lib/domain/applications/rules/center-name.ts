import { problemAt, type Rule, textAt } from './rule'

const bare = (name: string) => name.replace(/[\s()（）]/g, '')

/** R33: no other centre of the city bears this name. The ending is the definition's own check. */
export const centerName: Rule = {
  id: 'R33',
  check: ({ content, others }) => {
    const found = textAt(content, 'cover', 'centerName')
    if (found === '' || !others.centerNames.some((name) => bare(name) === bare(found))) return []
    return [problemAt({ step: 'cover', field: 'centerName' }, 'r33_taken', 'error', { found })]
  },
}
