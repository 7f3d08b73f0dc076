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
