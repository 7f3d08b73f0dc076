import { canonicalContent } from '@/lib/forms/canonical'
import { checkForm } from '@/lib/forms/check'
import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { unitRules } from './rules'

/** All that keeps a unit's basic information from being complete, and what its county will ask about. */
export const unitProblems = (form: FormSpec, content: Content, today: string): Problem[] => [
  ...checkForm(form, content, today),
  ...unitRules(canonicalContent(form, content)),
]
