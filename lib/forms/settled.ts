import { canonicalContent } from './canonical'
import type { Content } from './content'
import { prune } from './prune'
import type { FormSpec } from './spec'

/** The content as it would be submitted now: in canonical form, without what is no longer asked. */
export const settled = (form: FormSpec, content: Content): Content =>
  prune(form, canonicalContent(form, content))
