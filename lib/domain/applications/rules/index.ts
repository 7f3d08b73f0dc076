import { amounts, amountsOfYears } from './amounts'
import { setUp, systems } from './center'
import { centerName } from './center-name'
import { contactElsewhere, peopleElsewhere, rightsElsewhere } from './claimed'
import { contacts } from './contacts'
import { credit } from './credit'
import { director } from './director'
import { earlierFigures } from './earlier'
import { eligibility } from './eligibility'
import { newEquipment, productionEquipment, singlePiece } from './equipment'
import { expensesOfProject, expensesOfYear, laborAHead, otherExpenses } from './expenses'
import { leaps, netAssets, sources } from './finance'
import { headCounts, researchStaff, softwareStaff } from './head-counts'
import { highTech } from './high-tech'
import { location, researchInCity, researchPlace } from './location'
import { ages, insured, joined, researchShare } from './persons'
import { pictures } from './pictures'
import { plan } from './plan'
import { projectBudgets, projectDates } from './projects'
import { owners, whatCounts } from './rights'
import type { Rule } from './rule'
import { sameKind } from './same-kind'
import { texts } from './texts'
import { unitAge } from './unit-age'

export type { Rule, RuleInput } from './rule'

const GXYF_1: readonly Rule[] = [
  softwareStaff,
  unitAge,
  location,
  highTech,
  sameKind,
  credit,
  researchStaff,
  headCounts,
  centerName,
  texts,
  contacts,
  amounts,
  ages,
  joined,
  insured,
  researchShare,
  eligibility,
]

const GXYF_2: readonly Rule[] = [
  ...GXYF_1,
  director,
  peopleElsewhere,
  expensesOfYear,
  sources,
  leaps,
  laborAHead,
  projectDates,
  projectBudgets,
  expensesOfProject,
  owners,
  whatCounts,
  rightsElsewhere,
  newEquipment,
  singlePiece,
  productionEquipment,
  plan,
  pictures,
  contactElsewhere,
  amountsOfYears,
  earlierFigures,
  researchPlace,
  netAssets,
  researchInCity,
  setUp,
  otherExpenses,
  systems,
]

const RULES = new Map<string, readonly Rule[]>([
  ['gxyf@1', GXYF_1],
  ['gxyf@2', GXYF_2],
])

/** The rules across steps of a form, by `key@version`. A form without any has only its definition's checks. */
export const rulesOf = (formKey: string): readonly Rule[] => RULES.get(formKey) ?? []
