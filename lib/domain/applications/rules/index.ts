import { amounts } from './amounts'
import { centerName } from './center-name'
import { contacts } from './contacts'
import { credit } from './credit'
import { eligibility } from './eligibility'
import { headCounts, researchStaff, softwareStaff } from './head-counts'
import { highTech } from './high-tech'
import { location } from './location'
import { ages, insured, joined, researchShare } from './persons'
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

const RULES = new Map<string, readonly Rule[]>([['gxyf@1', GXYF_1]])

/** The rules across steps of a form, by `key@version`. A form without any has only its definition's checks. */
export const rulesOf = (formKey: string): readonly Rule[] => RULES.get(formKey) ?? []
