import type { Content } from '@/lib/forms/content'
import { usccKind } from '@/lib/forms/formats/uscc'
import type { Problem } from '@/lib/result'
import { capitalInWanYuan } from '../../applications/rules/amounts'
import { addressInCity } from '../../applications/rules/location'
import { problemAt, textAt } from '../../applications/rules/rule'
import { regionOfUscc } from '../../regions'

const at = (field: string) => ({ step: 'profile', field })

/** 个体工商户 cannot apply, so there is nothing to verify. */
export function soleTrader(content: Content): Problem[] {
  const kind = usccKind(content.facts['unit.uscc'] ?? '')
  return kind?.code === '92' ? [problemAt(at('name'), 'unit_sole_trader', 'error')] : []
}

/** A unit that is revoked, cancelled or gone is for the county to look at. */
export function inBusiness(content: Content): Problem[] {
  const found = textAt(content, 'profile', 'regStatus')
  return found === '' || found === 'active' ? [] : [problemAt(at('regStatus'), 'unit_not_active', 'warning')]
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  '91': ['enterprise', 'institute'],
  '12': ['institute', 'university', 'institution'],
  '52': ['private-non-enterprise', 'institute', 'university'],
}

/** The first two characters of the code say what kind of body it is. */
export function typeOfCode(content: Content): Problem[] {
  const kind = usccKind(content.facts['unit.uscc'] ?? '')
  const type = textAt(content, 'profile', 'unitType')
  if (!kind || type === '' || (TYPES[kind.code]?.includes(type) ?? true)) return []
  return [problemAt(at('unitType'), 'unit_type_differs', 'warning', { expected: kind.label })]
}

/** Places 3 to 8 of the code name a region; a zone or a move explains a difference, so it only informs. */
export function regionOfCode(content: Content): Problem[] {
  const suggested = regionOfUscc(content.facts['unit.uscc'] ?? '')
  const chosen = textAt(content, 'profile', 'districtCode')
  if (!suggested || chosen === '' || chosen === suggested.code) return []
  return [problemAt(at('districtCode'), 'unit_region_differs', 'information', { expected: suggested.name })]
}

/** What to say of a unit's basic information besides its definition's own checks. `content` is canonical. */
export const unitRules = (content: Content): Problem[] => [
  ...soleTrader(content),
  ...inBusiness(content),
  ...typeOfCode(content),
  ...regionOfCode(content),
  ...addressInCity(content, 'profile'),
  ...capitalInWanYuan(content, 'profile'),
]
