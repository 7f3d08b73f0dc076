import { REGION_OPTIONS } from '@/lib/forms/catalogues/regions'
import type { Content } from '@/lib/forms/content'
import type { Problem } from '@/lib/result'
import { problemAt, type Rule, textAt } from './rule'

const PLACES = ['嘉兴', '南湖', '秀洲', '嘉善', '海盐', '海宁', '平湖', '桐乡']

/** Whether an address names the city or one of its counties. */
export const namesCity = (address: string): boolean => PLACES.some((place) => address.includes(place))

/** The registered address names the city or one of its counties. */
export function addressInCity(content: Content, step: string): Problem[] {
  const address = textAt(content, step, 'registeredAddress')
  if (address === '' || namesCity(address)) return []
  return [problemAt({ step, field: 'registeredAddress' }, 'r06_elsewhere', 'warning')]
}

/** R06. */
export const location: Rule = { id: 'R06', check: ({ content }) => addressInCity(content, 'host') }

/** The counties proper: the zones and 市本级 lie within them, and an address need not tell. */
const COUNTIES = REGION_OPTIONS.filter(({ value }) => /^\d{6}$/.test(value))

/**
 * R40: the research is done in the county that the unit applies in, as far as the address tells. A street of one
 * county may bear the name of another, so an address that names the unit's own is at home.
 */
export const researchPlace: Rule = {
  id: 'R40',
  check: ({ content }) => {
    const address = textAt(content, 'center', 'address')
    const own = COUNTIES.find(({ value }) => value === textAt(content, 'host', 'districtCode'))?.label
    const named = COUNTIES.filter(({ label }) => address.includes(label)).map(({ label }) => label)
    if (!own || named.length === 0 || named.includes(own)) return []
    const params = { found: named.join('、'), expected: own }
    return [problemAt({ step: 'center', field: 'address' }, 'r40_other_county', 'warning', params)]
  },
}

/** Domain §1.4: the place of research is in the city. */
export const researchInCity: Rule = {
  id: 'S3-address',
  check: ({ content }) => {
    const address = textAt(content, 'center', 'address')
    if (address === '' || PLACES.some((place) => address.includes(place))) return []
    return [problemAt({ step: 'center', field: 'address' }, 's3_address_elsewhere', 'error')]
  },
}
