import { z } from 'zod'
import type { Identity } from '@/lib/domain/accounts/identity'

const text = z.string().trim().min(1)
const absent = z.literal('').transform(() => undefined)
const optional = z.union([absent, text]).optional()

/** Their profile. It comes server to server; what is personal in it goes into sealed columns and nowhere else. */
const Profile = z.discriminatedUnion('user_type', [
  z.object({ user_type: z.literal('personal'), sub: text, name: text, id_no: optional, mobile: optional }),
  z.object({
    user_type: z.literal('legal'),
    sub: text,
    company_name: text,
    // A code from here is never refused, not even by its check digit.
    uscc: text.transform((code) => code.toUpperCase()),
    legal_rep: optional,
    attn_name: optional,
    attn_id_no: optional,
    attn_phone: optional,
  }),
])

/** Their profile in, ours out; null where it is not one. */
export function identityOf(profile: unknown): Identity | null {
  const read = Profile.safeParse(profile)
  if (!read.success) return null
  const theirs = read.data
  if (theirs.user_type === 'personal') {
    const { name: actingName, id_no: idNumber, mobile } = theirs
    return { kind: 'personal', subject: theirs.sub, actingName, idNumber, mobile }
  }
  return {
    kind: 'legal',
    subject: theirs.sub,
    company: { uscc: theirs.uscc, name: theirs.company_name },
    // The 经办人 may be absent: then the legal representative acts, and without one the company itself.
    actingName: theirs.attn_name ?? theirs.legal_rep ?? theirs.company_name,
    // Without a 经办人 the numbers are nobody's that is known.
    ...(theirs.attn_name && { idNumber: theirs.attn_id_no, mobile: theirs.attn_phone }),
  }
}
