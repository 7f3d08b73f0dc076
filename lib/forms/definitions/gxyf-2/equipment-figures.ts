import type { Condition } from '../../condition'
import type { Figure } from '../../figure'
import type { FigureField } from '../../spec'

/** What one row of the list is worth: 数量 × 单价, in 万元. */
export const ORIGINAL_VALUE: Figure = { times: [{ answer: 'qty' }, { answer: 'unitPrice' }] }

const SHARED_VALUE: Figure = { times: [ORIGINAL_VALUE, { answer: 'rdShare' }, { constant: '0.01' }] }

/** What only produces does not count (R28). */
const forResearch = (...where: Condition[]): Condition => ({
  all: [{ not: { field: 'category', is: 'production' } }, ...where],
})
const dedicated: Condition = { field: 'useKind', is: 'dedicated' }
const shared: Condition = { field: 'useKind', is: 'shared' }
const large: Condition = { field: 'unitPrice', atLeast: 20 }

const money = (
  name: string,
  label: string,
  where: Condition,
  of: Figure = ORIGINAL_VALUE,
  help?: string,
): FigureField => ({
  kind: 'figure',
  name,
  label,
  ...(help !== undefined && { help }),
  figure: { sum: 'equipment', of, where },
  unit: '万元',
  scale: 2,
})

const sets = (name: string, label: string, where: Condition): FigureField => ({
  kind: 'figure',
  name,
  label,
  figure: { sum: 'equipment', of: 'qty', where },
  unit: '台(套)',
})

const count = sets('equipCount', '仪器设备台(套)数', forResearch())
const value = money('equipValue', '仪器设备原值', forResearch())
const dedicatedValue = money('equipDedicated', '其中研发专用原值', forResearch(dedicated))
const convertedValue = money(
  'equipSharedValue',
  '其中共用设备折算',
  forResearch(shared),
  SHARED_VALUE,
  '原值乘以研发工时占比。',
)

/** In 研发中心基本情况: what the list of equipment amounts to. */
export const centerEquipment: readonly FigureField[] = [
  count,
  value,
  dedicatedValue,
  convertedValue,
  money('softwareValue', '研发软件原值', { field: 'category', is: 'computing' }),
]

/** Below the list itself. */
export const equipmentFigures: readonly FigureField[] = [
  count,
  value,
  dedicatedValue,
  money('equipShared', '其中共用原值', forResearch(shared)),
  convertedValue,
  sets('largeCount', '单价20万元以上台(套)数', forResearch(large)),
  money('largeValue', '单价20万元以上原值', forResearch(large)),
]
