import { z } from 'zod'

const text = z.string().trim().min(1)
const maybe = z
  .string()
  .trim()
  .nullish()
  .transform((said) => said || undefined)

const Personal = z.object({
  userid: text,
  username: text,
  idnum: maybe,
  mobile: maybe,
  authlevel: z.coerce.string().optional(),
})

const Legal = z.object({
  corpId: maybe,
  userId: maybe,
  CompanyName: text,
  unifiedSocialId: maybe,
  /** The 15 digits of old, where a unit has no unified code yet. */
  companyRegNumber: maybe,
  companyType: maybe,
  companyAddress: maybe,
  CompanyLegRep: maybe,
  attnName: maybe,
  attnPhone: maybe,
  attnIdType: maybe,
  attnIDNo: maybe,
  attnUserType: maybe,
})

/**
 * What 浙江政务服务网 tells of a person or a company, by the names that the OpenID Connect profile uses
 * (`domain.md` §2.2): from there on both protocols go the same way. Null where it is not one.
 */
export function profileOf(userType: 'personal' | 'legal', theirs: unknown): Record<string, unknown> | null {
  if (userType === 'personal') {
    const read = Personal.safeParse(theirs)
    if (!read.success) return null
    const { userid, username, idnum, mobile, authlevel } = read.data
    return { user_type: 'personal', sub: userid, name: username, id_no: idnum, mobile, auth_level: authlevel }
  }
  const read = Legal.safeParse(theirs)
  const sub = read.success ? (read.data.corpId ?? read.data.userId) : undefined
  if (!read.success || !sub) return null
  const company = read.data
  return {
    user_type: 'legal',
    sub,
    company_name: company.CompanyName,
    uscc: company.unifiedSocialId ?? company.companyRegNumber,
    company_type: company.companyType,
    company_address: company.companyAddress,
    legal_rep: company.CompanyLegRep,
    attn_name: company.attnName,
    attn_phone: company.attnPhone,
    attn_id_type: company.attnIdType,
    attn_id_no: company.attnIDNo,
    attn_user_type: company.attnUserType,
  }
}
