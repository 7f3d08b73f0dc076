import { canonicalContent } from '@/lib/forms/canonical'
import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'
import type { PairsOf, Reconciled } from '../reconcile'
import { gxyfPairs } from './gxyf'

const PAIRS = new Map<string, PairsOf>([['gxyf', gxyfPairs]])

/** How the figures of an application agree that are told in two places, in the order of the programme's list. */
export const reconciled = (form: FormSpec, content: Content, batchYear: number): Reconciled[] =>
  PAIRS.get(form.key)?.(form, canonicalContent(form, content), batchYear) ?? []
