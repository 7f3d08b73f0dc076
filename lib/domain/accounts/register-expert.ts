import { FORMATS } from '@/lib/forms/formats'
import { fold } from '@/lib/forms/formats/text'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { CONSENT_VERSION } from './consent'
import { type ExpertType, isExpertType } from './expert-types'
import { confirmationFault, passwordFault } from './password'

/** What 注册 asks for: these seven and the consent, as typed. */
export const REGISTRATION_FIELDS = [
  'username',
  'password',
  'confirmation',
  'applyType',
  'contactName',
  'mobile',
  'email',
  'consent',
] as const
export type RegistrationField = (typeof REGISTRATION_FIELDS)[number]
export type TypedRegistration = Record<RegistrationField, string>

export type Registration = {
  username: string
  password: string
  applyType: ExpertType
  contactName: string
  mobile: string
  email: string
  consentVersion: string
}

/** `consent` carries the version that was on the page: an older text was not this one. */
const agreed = (consent: string): boolean => consent === CONSENT_VERSION

type Fault = Pick<Problem, 'code' | 'params'> | null
const required = (text: string): Fault => (text === '' ? { code: 'required' } : null)

const USERNAME = /^[A-Za-z][A-Za-z0-9_]{5,19}$/
export const usernameFault = (username: string): Fault =>
  required(username) ?? (USERNAME.test(username) ? null : { code: 'username_shape' })

/** Folds what was typed, and tells everything that is wrong with it, each beside its field. */
export function readRegistration(typed: TypedRegistration): Result<Registration> {
  const username = fold(typed.username)
  const contactName = FORMATS.anyName.normalise(typed.contactName)
  const mobile = FORMATS.mobile.normalise(typed.mobile)
  const email = FORMATS.email.normalise(typed.email)
  const { password, applyType } = typed
  const faults: Record<RegistrationField, Fault> = {
    username: usernameFault(username),
    password: passwordFault(password, { role: 'expert', username, mobile }),
    confirmation: confirmationFault(password, typed.confirmation),
    applyType: required(applyType) ?? (isExpertType(applyType) ? null : { code: 'not_an_option' }),
    contactName: required(contactName) ?? FORMATS.anyName.check(contactName),
    mobile: required(mobile) ?? FORMATS.mobile.check(mobile),
    email: required(email) ?? FORMATS.email.check(email),
    consent: agreed(typed.consent) ? null : { code: 'not_accepted' },
  }
  const problems = REGISTRATION_FIELDS.flatMap((field) => problemAt(field, faults[field]))
  if (problems.length > 0 || !isExpertType(applyType)) return refuse({ code: 'invalid', problems })
  return ok({ username, password, applyType, contactName, mobile, email, consentVersion: CONSENT_VERSION })
}

const problemAt = (field: RegistrationField, found: Fault): Problem[] =>
  found
    ? [
        {
          field,
          code: found.code,
          severity: found.code === 'required' ? 'missing' : 'error',
          params: found.params,
        },
      ]
    : []
