import Big from 'big.js'
import { BACHELOR_UP } from '@/lib/forms/catalogues/people'
import { titlesOfLevel } from '@/lib/forms/catalogues/titles'
import { plainNumber } from '@/lib/forms/check-number'
import type { Cells, Content } from '@/lib/forms/content'
import { stepOf } from '@/lib/forms/fields'
import { isRealDate, normaliseDate } from '@/lib/forms/formats/date'
import type { FormSpec } from '@/lib/forms/spec'
import { daysBetween, yearsLater } from '../applications/rules/days'
import { namesCity } from '../applications/rules/location'
import { cell, textAt } from '../applications/rules/rule'
import { isSameKind } from '../applications/rules/same-kind'
import type { Figure, Figures } from './compare'

/** What an application's figures are read off. Days are of Asia/Shanghai; `content` may still be as it was typed. */
export type FigureSource = { form: FormSpec; content: Content; opensOn: string; today: string }

/**
 * The figures that packs speak of, by the step where they are filled in, so that one step's are read anew while it
 * is typed. What is not filled in, or not asked by this version of the form, is unknown.
 */
export const STEP_FIGURES: Readonly<Record<string, (source: FigureSource) => Figures>> = {
  host: ofUnit,
  finance: ofFinance,
  center: ofCentre,
  staff: ofStaff,
  equipment: ofEquipment,
  projects: ofProjects,
  ip: ofProperty,
}

export const figuresOf = (source: FigureSource): Figures =>
  Object.assign({}, ...Object.values(STEP_FIGURES).map((read) => read(source)))

const yes = (answer: string): boolean | undefined =>
  answer === 'yes' ? true : answer === 'no' ? false : undefined

function ofUnit({ content, opensOn, today }: FigureSource): Figures {
  const host = (field: string) => textAt(content, 'host', field)
  const { otherTitles, existingPlatforms } = content.answers.host ?? {}
  const registered = normaliseDate(host('registerDate'))
  const address = host('registeredAddress').trim()
  const [certified, until] = [host('isHighTech'), normaliseDate(host('highTechValidTo'))]
  const credit = host('creditStatus')
  // Ticks and tables may stay empty: that means none, once the question beside them is answered.
  const none = certified === '' ? undefined : false
  return {
    'unit.registeredDays': isRealDate(registered) ? String(daysBetween(registered, opensOn)) : undefined,
    // An address without any place name says nothing: it may only be short.
    'unit.inCity': namesCity(address) || (/[省市州盟]/.test(address) ? false : undefined),
    'unit.inProvince':
      namesCity(address) || address.includes('浙江') || (address.includes('省') ? false : undefined),
    'unit.type': host('unitType') || undefined,
    'unit.feature': host('enterpriseFeature') || undefined,
    'unit.isHighTech': yes(certified) && isRealDate(until) ? until >= today : yes(certified),
    'unit.isProvTechSme':
      (Array.isArray(otherTitles) && otherTitles.some((one) => one === 'provincial-tech-sme')) || none,
    'unit.isAboveScale': yes(host('isAboveScale')),
    'unit.cityCentre':
      (Array.isArray(existingPlatforms) &&
        existingPlatforms.some((one) => typeof one === 'object' && isSameKind(one))) ||
      none,
    'compliance.clean': credit === 'none' ? true : credit === 'some' ? false : undefined,
  }
}

const amount = (content: Content, step: string, field: string): string | undefined =>
  plainNumber(content.answers[step]?.[field])?.toFixed()

/** Of the year before the round, N-1, which is the third column. */
function ofFinance({ content }: FigureSource): Figures {
  const [revenue, expense, own] = ['revenue', 'rdExpense', 'rdSelfFunded'].map((row) =>
    amount(content, 'finance', `${row}.y3`),
  )
  return {
    'fin.revenue.N-1': revenue,
    'fin.rdExpense.N-1': expense,
    'fin.rdSelfFunded.N-1': own,
    'fin.rdIntensity.N-1': revenue && expense ? { part: expense, whole: revenue } : undefined,
  }
}

function ofCentre({ content }: FigureSource): Figures {
  return {
    'center.area': amount(content, 'center', 'area'),
    'center.areaConcentrated': yes(textAt(content, 'center', 'areaConcentrated')),
    'center.rdAccounting': yes(textAt(content, 'center', 'rdAccounting')),
  }
}

/** The rows of a list; null where there is no such list, or one that has to have rows and has none yet. */
function rowsAt({ form, content }: FigureSource, key: string): Cells[] | null {
  const step = stepOf(form, key)
  const rows = (content.rows[key] ?? []).map((row) => row.cells)
  if (step?.kind !== 'list' || (rows.length === 0 && step.minRows > 0)) return null
  return rows
}

const MID_UP: readonly string[] = titlesOfLevel('1', '2', '3')
const EDUCATED: readonly string[] = BACHELOR_UP

/** 专职 are those of a contract of employment alone. */
function ofStaff(source: FigureSource): Figures {
  const own = rowsAt(source, 'staff')?.filter((cells) => cell(cells, 'employment') === 'fulltime')
  if (!own) return {}
  const qualified = own.filter(
    (cells) => EDUCATED.includes(cell(cells, 'education')) || MID_UP.includes(cell(cells, 'title')),
  )
  return {
    'center.staffCount': String(own.length),
    'center.bachelorOrMidRatio': { part: String(qualified.length), whole: String(own.length) },
  }
}

/** Original values: what is shared with production counts by its share of research hours, production's own does not. */
function ofEquipment(source: FigureSource): Figures {
  const rows = rowsAt(source, 'equipment')?.filter((cells) => cell(cells, 'category') !== 'production')
  return {
    'center.equipValue': rows?.reduce((sum, cells) => sum.plus(countedValue(cells)), new Big(0)).toFixed(),
  }
}

function countedValue(cells: Cells): Big {
  const [quantity, price] = [plainNumber(cells.qty), plainNumber(cells.unitPrice)]
  const share = cell(cells, 'useKind') === 'shared' ? plainNumber(cells.rdShare) : new Big(100)
  return quantity && price && share ? quantity.times(price).times(share).div(100) : new Big(0)
}

const counted = (rows: Cells[] | null | undefined, which: (cells: Cells) => boolean): Figure | undefined =>
  rows ? String(rows.filter(which).length) : undefined

function ofProjects(source: FigureSource): Figures {
  const rows = rowsAt(source, 'projects')
  const of = (levels: readonly string[]) => counted(rows, (cells) => levels.includes(cell(cells, 'level')))
  return { 'proj.cityPlus': of(['national', 'provincial', 'city']), 'proj.self': of(['self']) }
}

const INVENTIONS = ['invention', 'invention-defence']
const VARIETIES_AND_LAYOUTS = ['plant-variety', 'crop-variety', 'layout-design']
const CLASS_1 = [...INVENTIONS, ...VARIETIES_AND_LAYOUTS, 'new-drug', 'tcm-protection']
const CLASS_2 = ['utility-model', 'design', 'software-copyright']
const PROVINCIAL_OTHERS = ['utility-model', 'software-copyright', ...VARIETIES_AND_LAYOUTS]

/** Only what is granted and valid counts; the province counts that of the last three years. */
function ofProperty(source: FigureSource): Figures {
  const rows = rowsAt(source, 'ip')?.filter((cells) => cell(cells, 'status') === 'granted')
  const since = yearsLater(source.opensOn, -3)
  const recent = rows?.filter((cells) => normaliseDate(cell(cells, 'grantDate')) >= since)
  const of = (kinds: readonly string[]) => (cells: Cells) => kinds.includes(cell(cells, 'category'))
  return {
    'ip.class1': counted(rows, of(CLASS_1)),
    'ip.class2': counted(rows, of(CLASS_2)),
    'ip.recentInvention': counted(recent, of(INVENTIONS)),
    'ip.recentOther': counted(recent, of(PROVINCIAL_OTHERS)),
  }
}
