import { type FormatFault, fault } from './fault'
import { fold, hiddenFault } from './text'

export const normaliseEmail = (text: string): string => fold(text.replaceAll('。', '.'))

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/

export function checkEmail(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  const odd = [...value].find((sign) => sign < '!' || sign > '~')
  if (odd) return fault('email_character', { found: odd })
  const parts = value.split('@')
  if (parts.length !== 2) return fault('email_at', { found: parts.length - 1 })
  const [local, domain] = parts as [string, string]
  if (value.length > 254 || local.length > 64) return fault('email_length')
  if (!LOCAL.test(local)) return fault('email_local', { found: local })
  return DOMAIN.test(domain) ? null : fault('email_domain', { found: domain })
}
