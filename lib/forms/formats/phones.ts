import { type FormatFault, fault } from './fault'
import { fold, foldHyphens, hiddenFault, withoutSpaces } from './text'

export const normaliseMobile = (text: string): string =>
  withoutSpaces(foldHyphens(fold(text)))
    .replaceAll('-', '')
    .replace(/^(\+86|0086)+/, '')

export function checkMobile(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  const odd = [...value].find((sign) => !/\d/.test(sign))
  if (odd) return fault('mobile_character', { found: odd })
  if (value.length !== 11) return fault('mobile_length', { found: value.length })
  return /^1[3-9]/.test(value) ? null : fault('mobile_start', { found: value.slice(0, 2) })
}

/** `（0573）8252 1234` is written `0573-82521234`. A missing hyphen is not guessed but offered. */
export const normaliseTelephone = (text: string): string =>
  withoutSpaces(foldHyphens(fold(text))).replace(/^\((0\d{2,3})\)-?/, '$1-')

const AREA = /^0(10|2\d|[3-9]\d{2})/

/** 座机: area code, hyphen, number of seven or eight digits, perhaps an extension. */
export function checkTelephone(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  if (/^0(10|2\d|[3-9]\d{2})-[2-8]\d{6,7}(-\d{1,6})?$/.test(value)) return null
  if (/^[48]00-?\d{3}-?\d{4}$/.test(value)) return fault('telephone_service')
  const [area, rest] = [AREA.exec(value)?.[0], value.replace(AREA, '')]
  if (area && /^[2-8]\d{6,7}(-\d{1,6})?$/.test(rest)) {
    return fault('telephone_hyphen', { suggestion: `${area}-${rest}` })
  }
  if (/^[2-8]\d{6,7}$/.test(value)) return fault('telephone_area', { suggestion: `0573-${value}` })
  return area && rest.startsWith('-') ? fault('telephone_number') : fault('telephone_shape')
}

const looksMobile = (text: string) => /^1\d{4,}$/.test(normaliseMobile(text))

/** 电话 where either a mobile or a 座机 will do. */
export const normalisePhone = (text: string): string =>
  looksMobile(text) ? normaliseMobile(text) : normaliseTelephone(text)
export const checkPhone = (value: string): FormatFault | null =>
  looksMobile(value) ? checkMobile(value) : checkTelephone(value)
