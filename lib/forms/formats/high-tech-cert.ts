import { doubt, type FormatFault, fault } from './fault'
import { foldCode, hiddenFault } from './text'

const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ')

export const normaliseHighTechCert = foldCode

/** 高新技术企业证书编号: GR, GS or GF, year, province, six digits. 33 is Zhejiang. */
export function checkHighTechCert(value: string, today: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  const parts = /^G[RSF](20\d{2})(\d{2})\d{6}$/.exec(value)
  if (!parts) return fault('cert_shape')
  const [, year, province] = parts as unknown as [string, string, string]
  if (year > today.slice(0, 4)) return fault('cert_year', { found: year })
  if (!PROVINCES.includes(province)) return fault('cert_province', { found: province })
  return province === '33' ? null : doubt('cert_elsewhere', { found: province })
}
