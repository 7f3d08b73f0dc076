import type { ListStep } from '../spec'
import { folded } from './choices'
import { exchangedColumns, headOf, type Mapping, ROW_ID, ROW_ID_HEAD, unitOf } from './columns'
import type { Line } from './line'

/** A head stands near the top: above it at most a title and some words. */
const LOOKED_AT = 10

/** Names that offices use for the same thing. */
const SAME: readonly (readonly string[])[] = [
  ['姓名', '名字', '人员姓名', '员工姓名'],
  ['证件号码', '身份证号', '身份证号码', '公民身份号码', '证件号', '身份证'],
  ['证件类型', '证件种类'],
  ['手机', '手机号', '手机号码', '联系电话', '移动电话', '联系手机'],
  ['出生年月', '出生日期', '出生年月日'],
  ['学历', '最高学历', '文化程度'],
  ['毕业院校', '毕业学校', '学校', '院校'],
  ['所学专业', '专业'],
  ['职称', '技术职称', '专业技术职称', '专业技术职务'],
  ['职务(岗位)', '职务', '岗位', '现任职务'],
  ['入职日期', '入职时间', '进厂日期', '到岗日期'],
  ['工作单位', '单位', '所在单位', '单位名称'],
  ['设备名称', '仪器名称', '仪器设备名称', '名称'],
  ['数量', '台数', '台套数', '数量(台套)'],
  ['备注', '说明'],
]

const plain = (text: string): string => folded(text).replaceAll(/[*:★]/g, '')
const unbracketed = (text: string): string => plain(text).replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')

const otherNames = SAME.map((names) => new Set(names.map(unbracketed)))

/** A column by all that it may be called, told once for many heads. */
type Called = { name: string; whole: string[]; short: string[]; inWan: boolean }

const calledOf = (step: ListStep): Called[] =>
  exchangedColumns(step).map((column) => ({
    name: column.name,
    whole: [plain(headOf(step, column)), plain(column.label)],
    short: [unbracketed(column.label), unbracketed(headOf(step, column))],
    inWan: unitOf(column) === '万元',
  }))

/** How well a head names a column: 4 as written, 3 but for brackets, 2 by another name, 1 in part, 0 not at all. */
function likeness(head: { plain: string; short: string }, { whole, short, inWan }: Called): number {
  // 元 over a column of 万元: nobody should find out afterwards. A person may still choose it.
  if (head.plain === '' || (inWan && /[([](人民币)?元[)\]]/.test(head.plain))) return 0
  if (whole.includes(head.plain)) return 4
  if (short.includes(head.short)) return 3
  if (otherNames.some((names) => names.has(head.short) && names.has(short[0]!))) return 2
  const [a, b] = [head.short, short[0]!]
  return Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a)) ? 1 : 0
}

/** What each column of a head is taken for; each of ours once, the likest first. */
function mappingOf(columns: readonly Called[], heads: readonly string[]): { mapping: Mapping; sure: number } {
  const said = heads.map((head) => ({ plain: plain(head), short: unbracketed(head) }))
  const mapping: Mapping = said.map((head) => (head.plain === plain(ROW_ID_HEAD) ? ROW_ID : null))
  const likenesses = columns.map((column) => said.map((head) => likeness(head, column)))
  let sure = 0
  for (const wanted of [4, 3, 2, 1]) {
    for (const [place, { name }] of columns.entries()) {
      const at = likenesses[place]!.findIndex((like, index) => like === wanted && mapping[index] === null)
      if (at < 0 || mapping.includes(name)) continue
      mapping[at] = name
      if (wanted > 1) sure++
    }
  }
  return { mapping, sure }
}

/**
 * Which line is the head, and what its columns are. Without one, as in a paste of some rows, the columns are taken
 * in our own order. `sure` counts the names that were known.
 */
export function guessed(
  step: ListStep,
  lines: readonly Line[],
): { head: number | null; mapping: Mapping; sure: number } {
  const width = lines.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const columns = calledOf(step)
  const tried = lines
    .slice(0, LOOKED_AT)
    .map(({ cells }, head) => ({ head, ...mappingOf(columns, wide(cells)) }))
  const best = tried.reduce(
    (a, b) => (b.sure > a.sure ? b : a),
    tried[0] ?? { head: 0, mapping: [], sure: 0 },
  )
  if (best.sure >= Math.min(2, columns.length)) return best
  return { head: null, mapping: Array.from({ length: width }, (_, at) => columns[at]?.name ?? null), sure: 0 }
}
