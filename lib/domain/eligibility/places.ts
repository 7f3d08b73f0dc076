import { stepOf } from '@/lib/forms/fields'
import type { FormSpec } from '@/lib/forms/spec'

export type Place = { step: string; field: string }

/** Where each figure of an application is filled in; a list counts as a whole. */
const PLACES: Readonly<Record<string, Place>> = {
  'unit.registeredDays': { step: 'host', field: 'registerDate' },
  'unit.inCity': { step: 'host', field: 'registeredAddress' },
  'unit.inProvince': { step: 'host', field: 'registeredAddress' },
  'unit.type': { step: 'host', field: 'unitType' },
  'unit.feature': { step: 'host', field: 'enterpriseFeature' },
  'unit.isHighTech': { step: 'host', field: 'isHighTech' },
  'unit.isProvTechSme': { step: 'host', field: 'otherTitles' },
  'unit.isAboveScale': { step: 'host', field: 'isAboveScale' },
  'unit.cityCentre': { step: 'host', field: 'existingPlatforms' },
  'compliance.clean': { step: 'host', field: 'creditStatus' },
  'center.staffCount': { step: 'staff', field: '' },
  'center.bachelorOrMidRatio': { step: 'staff', field: '' },
  'center.area': { step: 'center', field: 'area' },
  'center.areaConcentrated': { step: 'center', field: 'areaConcentrated' },
  'center.rdAccounting': { step: 'center', field: 'rdAccounting' },
  'center.equipValue': { step: 'equipment', field: '' },
  'fin.revenue.N-1': { step: 'finance', field: 'revenue.y3' },
  'fin.rdExpense.N-1': { step: 'finance', field: 'rdExpense.y3' },
  'fin.rdIntensity.N-1': { step: 'finance', field: 'rdExpense.y3' },
  'fin.rdSelfFunded.N-1': { step: 'finance', field: 'rdSelfFunded.y3' },
  'proj.cityPlus': { step: 'projects', field: '' },
  'proj.self': { step: 'projects', field: '' },
  'ip.class1': { step: 'ip', field: '' },
  'ip.class2': { step: 'ip', field: '' },
  'ip.recentInvention': { step: 'ip', field: '' },
  'ip.recentOther': { step: 'ip', field: '' },
}

/** Every figure that this version of the form asks, and where. */
export const placesIn = (form: FormSpec): Record<string, Place> =>
  Object.fromEntries(Object.entries(PLACES).filter(([, { step }]) => stepOf(form, step)))

/** Null where this version of the form does not ask it. */
export function placeOf(form: FormSpec, figure: string): Place | null {
  const place = Object.hasOwn(PLACES, figure) ? PLACES[figure]! : null
  return place && stepOf(form, place.step) ? place : null
}
