import { doubt, type FormatFault, fault } from './fault'
import { characters, foldCode, hiddenFault } from './text'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Registrar and kind, the first two characters (GB 32100-2015). */
const KINDS = {
  '11': '机关',
  '12': '事业单位',
  '13': '编办直接管理机构编制的群众团体',
  '19': '机构编制部门登记的其他组织',
  '21': '外国常驻新闻机构',
  '29': '外交部门登记的其他组织',
  '31': '律师执业机构',
  '32': '公证处',
  '33': '基层法律服务所',
  '34': '司法鉴定机构',
  '35': '仲裁委员会',
  '39': '司法行政部门登记的其他组织',
  '51': '社会团体',
  '52': '民办非企业单位',
  '53': '基金会',
  '59': '民政部门登记的其他组织',
  '91': '企业',
  '92': '个体工商户',
  '93': '农民专业合作社',
  N1: '组级集体经济组织',
  N2: '村级集体经济组织',
  N3: '乡镇级集体经济组织',
  N9: '农业农村部门登记的其他组织',
  Y1: '其他组织',
} as const
export type UsccKind = keyof typeof KINDS

/** What kind of body a code belongs to, or null where the first two characters are none of the list. */
export function usccKind(code: string): { code: UsccKind; label: string } | null {
  const kind = code.slice(0, 2)
  return Object.hasOwn(KINDS, kind) ? { code: kind as UsccKind, label: KINDS[kind as UsccKind] } : null
}

const WEIGHTS = Array.from({ length: 17 }, (_, i) => Number(3n ** BigInt(i) % 31n))

/** The 18th character that belongs to 17 characters of the alphabet. */
export function usccCheckChar(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + ALPHABET.indexOf(first17[i]!) * weight, 0)
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** Characters that are misread or mistyped for each other. */
const ALIKE = ['0D', '0Q', '1T', '1L', '17', '6G', '8B', 'CG', 'UW', 'MN', 'EF']

/** Places of the first 17 where taking a character for one that looks like it would explain the failure. */
function easilyMisread(code: string): number[] {
  const places = new Set<number>()
  for (const [i, typed] of characters(code.slice(0, 17)).entries()) {
    for (const pair of ALIKE.filter((one) => one.includes(typed))) {
      const other = pair.replace(typed, '')
      const mended = code.slice(0, i) + other + code.slice(i + 1)
      if (faultOfPlaces(mended) === null && usccCheckChar(mended.slice(0, 17)) === code[17]) places.add(i + 1)
    }
  }
  return [...places]
}

/** Everything but the check character. */
function faultOfPlaces(value: string): FormatFault | null {
  const signs = characters(value)
  if (signs.length !== 18) return fault('uscc_length', { found: signs.length })
  for (const [i, sign] of signs.entries()) {
    const where = { place: i + 1, found: sign }
    if (/[IOSVZ]/.test(sign)) return fault('uscc_letter', where)
    if (!ALPHABET.includes(sign)) return fault('uscc_character', where)
    if (i >= 2 && i < 8 && !/\d/.test(sign)) return fault('uscc_digits', where)
  }
  return usccKind(value) ? null : fault('uscc_kind', { found: value.slice(0, 2) })
}

export const normaliseUscc = foldCode

/**
 * 统一社会信用代码 (GB 32100-2015). Length, alphabet, digits and kind refuse. A wrong check character alone
 * is a doubt to confirm, because a few codes in use are known to fail it.
 */
export function checkUscc(value: string): FormatFault | null {
  const found = hiddenFault(value) ?? faultOfPlaces(value)
  if (found) return found
  if (value[17] === usccCheckChar(value.slice(0, 17))) return null
  return doubt('uscc_check', { place: 18, found: value[17]!, alsoSee: easilyMisread(value).join('、') })
}
