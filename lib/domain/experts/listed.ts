import type { Content } from '@/lib/forms/content'
import { TECH_FIELDS } from '@/lib/forms/definitions/expert-profile-1/expertise'
import { textAt } from '../applications/rules/rule'

/** What the pool is searched by, taken from a submitted profile. */
export type Listed = { name: string; unitName: string; techFields: string[] }

export const listedOf = (content: Content): Listed => ({
  name: textAt(content, 'basic', 'name'),
  unitName: textAt(content, 'work', 'unitName'),
  techFields: TECH_FIELDS.map((name) => textAt(content, 'expertise', name)).filter(Boolean),
})
