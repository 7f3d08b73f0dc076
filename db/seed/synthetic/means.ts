import type { Answers, Cells } from '@/lib/forms/content'
import { matrixAnswers } from '../fixture/whole/finance'
import type { Chance } from './chance'

const TOOLS = [
  '电子万能试验机',
  '高低温试验箱',
  '光谱分析仪',
  '综合性能测试台',
  '三坐标测量机',
  '工艺试验线',
  '数据采集与分析软件',
]

/** Five to seven items of 50 to 75 万元: above every threshold, and none a third of the whole. */
export const syntheticEquipment = (chance: Chance, year: number, keeper: string): Cells[] =>
  TOOLS.slice(0, chance.whole(5, 7)).map((name, at) => {
    const bought = year - chance.whole(1, 6)
    return {
      name,
      model: `SL-${chance.whole(100, 999)}`,
      category: name.endsWith('软件') ? 'computing' : chance.of(['analysis', 'test', 'process']),
      maker: '示例仪器有限公司',
      origin: 'domestic',
      qty: '1',
      unitPrice: String(chance.whole(50, 75)),
      purchaseDate: `${bought}-03-1${at}`,
      useDate: `${bought}-05-2${at}`,
      fundSource: ['own'],
      useKind: 'dedicated',
      assetNo: `YF-${chance.whole(1000, 9999)}`,
      invoiceNo: String(chance.whole(10_000_000, 99_999_999)),
      openShare: chance.of(['yes', 'no']),
      location: '研发中心实验室',
      keeper,
    }
  })

/** A third of the centres work with a university. */
export const syntheticCooperation = (chance: Chance, year: number, field: string): Cells[] =>
  chance.in100(35)
    ? [
        {
          partner: chance.of(['浙江大学', '浙江工业大学', '嘉兴大学', '东华大学']),
          kind: 'university',
          form: 'joint-research',
          contractNo: `HZ-${year - 2}-${chance.whole(100, 999)}`,
          amount: '60',
          paid: '40',
          start: `${year - 2}-04-01`,
          end: `${year + 1}-03-31`,
          content: `联合开展${field}方向的技术研究，共享仪器设备，联合培养研究生。`,
        },
      ]
    : []

/** 近三年经营与研发投入, from what the projects spent and the number of research staff. */
export function syntheticFinance(
  chance: Chance,
  spent: readonly [number, number, number],
  researchers: number,
): Answers {
  const intensity = chance.whole(35, 55) / 10
  const revenue = spent.map((amount) => Math.round((amount * 100) / intensity))
  const share = (part: number) => revenue.map((amount) => String(Math.round(amount * part)))
  const rows = {
    totalAssets: share(1.3),
    netAssets: share(0.7),
    revenue: share(1),
    mainRevenue: share(0.95),
    hiTechRevenue: share(0.62),
    newProductRevenue: share(0.35),
    exportValue: share(0.1),
    profitTotal: share(0.08),
    netProfit: share(0.07),
    taxPaid: share(0.04),
    rdExpense: spent.map(String),
    rdSelfFunded: spent.map((amount) => String(amount - 5)),
    rdGovFunded: spent.map(() => '5'),
    rdOther: spent.map(() => '0'),
    rdDomestic: spent.map(String),
    rdStaffYear: [-2, -1, 0].map((fewer) => String(researchers + fewer)),
  }
  return matrixAnswers(rows, ['y1', 'y2', 'y3'])
}
