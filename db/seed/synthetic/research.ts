import type { Cells } from '@/lib/forms/content'
import { expenseCells } from '../fixture/whole/expenses'
import { patentNo } from '../fixture/whole/ip'
import type { Chance } from './chance'
import type { SyntheticUnit } from './unit'

/** What lists the work of a centre: its projects with their spending, and what came of them. */
export type Research = {
  projects: Cells[]
  expenses: Cells[]
  ip: Cells[]
  results: Cells[]
  /** 研发费用 of each of the three years, in whole 万元. */
  spent: readonly [number, number, number]
}

/** From and until when, in years from the round's, and in which of the three years a project spends. */
const SPANS = [
  { start: [-3, '01-01'], end: [-2, '12-31'], years: [0, 1], status: 'accepted' },
  { start: [-3, '03-01'], end: [-1, '06-30'], years: [0, 1, 2], status: 'finished' },
  { start: [-2, '01-05'], end: [-1, '12-20'], years: [1, 2], status: 'finished' },
  { start: [-1, '01-02'], end: [1, '12-31'], years: [2], status: 'running' },
  { start: [-2, '07-01'], end: [0, '06-30'], years: [1, 2], status: 'finished' },
] as const

const topicsOf = (field: string, products: string): string[] => {
  const [first = field, second = field] = products.split(/[、和]/)
  return [
    `${field}关键技术研究与应用`,
    `高性能${first}开发`,
    `${field}绿色制造工艺研究`,
    `${second}可靠性提升技术开发`,
    `${field}生产过程数字化改造`,
  ]
}

export function syntheticResearch(
  chance: Chance,
  unit: SyntheticUnit,
  year: number,
  field: string,
  staff: readonly Cells[],
): Research {
  const { trade } = unit
  const spent: [number, number, number] = [0, 0, 0]
  const expenses: Cells[] = []
  const topics = topicsOf(field, trade.products).slice(0, chance.whole(3, 5))
  const projects = topics.map((name, at): Cells => {
    const { start, end, years, status } = SPANS[at]!
    const amounts = years.map((one) => [one, chance.whole(40, 160)] as const)
    for (const [one, amount] of amounts) {
      spent[one] += amount
      expenses.push(expenseCells(name, `y${one + 1}`, amount))
    }
    const total = amounts.reduce((sum, [, amount]) => sum + amount, 0)
    const official = at === 0
    return {
      name,
      level: official ? 'city' : 'self',
      ...(official && { officialNo: `${year - 3}BZ${chance.whole(10000, 99999)}`, govFund: '20' }),
      techField: trade.techField,
      techSource: chance.of(['own', 'own', 'university', 'absorbed']),
      leader: String(staff[at % staff.length]!.name),
      members: String(chance.whole(4, 12)),
      start: `${year + start[0]}-${start[1]}`,
      end: `${year + end[0]}-${end[1]}`,
      budget: String(status === 'running' ? total * 3 : total + chance.whole(5, 40)),
      ...Object.fromEntries(amounts.map(([one, amount]) => [`spendY${one + 1}`, String(amount)])),
      status,
      purpose: `围绕${name}，解决现有产品性能和成本上的不足。由研发中心组织，按小试、中试、验证三个阶段实施。`,
      innovation: `在${field}的材料、结构和工艺上形成自主方案，主要指标比现有产品提高${chance.whole(10, 40)}%。`,
      result: status === 'running' ? '完成方案设计和首轮试验。' : '完成样品试制与验证，已用于新产品。',
    }
  })
  const ip = ipOf(chance, unit, year, topics)
  return { projects, expenses, ip, results: resultsOf(chance, year, topics, ip), spent }
}

function ipOf(chance: Chance, unit: SyntheticUnit, year: number, topics: readonly string[]): Cells[] {
  const categories =
    unit.trade.feature === 'software'
      ? (['software-copyright', 'software-copyright', 'software-copyright', 'software-copyright'] as const)
      : (['invention', 'utility-model', 'utility-model', 'utility-model'] as const)
  return categories.slice(0, chance.whole(3, 4)).map((category, at): Cells => {
    const topic = topics[at % topics.length]!
    const filed = year - 3 + (at % 2)
    const number = String(chance.whole(0, 99_999) * 10 + at).padStart(7, '0')
    return {
      name:
        category === 'software-copyright'
          ? `${topic}软件V${at + 1}.0`
          : `一种用于${topic}的方法及装置${at + 1}`,
      category,
      certNo:
        category === 'software-copyright'
          ? `${filed}SR${number}`
          : patentNo(`${filed}${category === 'invention' ? 1 : 2}${number}`),
      owner: unit.name,
      obtainWay: 'self',
      status: 'granted',
      applyDate: `${filed}-0${chance.whole(1, 6)}-1${chance.whole(0, 9)}`,
      grantDate: `${filed + 1}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}`,
      projects: topic,
    }
  })
}

/** Half of the centres have sold something of theirs. */
const resultsOf = (chance: Chance, year: number, topics: readonly string[], ip: readonly Cells[]): Cells[] =>
  chance.in100(50)
    ? [
        {
          name: `${topics[0]!}成果`.slice(0, 60),
          kind: 'patent',
          source: 'self',
          outcome: 'product',
          form: 'own',
          year: String(year - 1),
          income: String(chance.whole(200, 3000)),
          ips: String(ip[0]!.name),
          projects: topics[0]!,
        },
      ]
    : []
