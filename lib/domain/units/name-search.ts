/** What a name is compared by: one width, one case, letters and digits only. The database's `name_grams` agrees. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const LEGAL_FORM = /(?:有限责任公司|股份有限公司|有限公司|集团公司|公司)$/u

/**
 * A part of a name as pairs of neighbouring characters, each of which a unit's name must have. 有限公司 at its end
 * says nothing about which one. Null for less than two characters: nearly every unit would be found.
 */
export function gramsOf(part: string): string[] | null {
  const whole = bareName(part)
  const short = whole.replace(LEGAL_FORM, '')
  const characters = [...([...short].length >= 2 ? short : whole)]
  if (characters.length < 2) return null
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))]
}
