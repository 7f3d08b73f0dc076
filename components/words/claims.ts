import type { ClaimKind } from '@/lib/domain/applications/claims'

/** What two units have both, as the offices read it. */
export const CLAIM_WORDS: Readonly<Record<ClaimKind, string>> = {
  person: '专职人员',
  right: '知识产权',
  contact: '申报联系人',
}
