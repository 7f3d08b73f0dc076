import { titleLevel } from '@/lib/forms/catalogues/titles'
import type { Content } from '@/lib/forms/content'
import { FORMATS } from '@/lib/forms/formats'
import { birthDateOf } from '@/lib/forms/formats/id-number'
import { textAt, wholeAt } from '../applications/rules/rule'
import type { ExpertPolicy } from './policy'

/** 符合, 不符合, or 待核查: what the profile says is not enough to tell. */
export type Verdict = 'fits' | 'fails' | 'open'

export const CONDITIONS = ['title', 'doctor', 'technicalLead', 'accountant'] as const
export type AdmissionCondition = (typeof CONDITIONS)[number]

export type Admission = {
  policy: string
  /** One that fits is enough. */
  qualification: { verdict: Verdict; each: { condition: AdmissionCondition; verdict: Verdict }[] }
  age: { verdict: Verdict; years: number | null; max: number }
  /** No register of 科研失信 answers here: a person looks it up. */
  integrity: { verdict: Verdict }
}

/** What the profile says of the conditions of admission. `content` is canonical. */
export function admissionOf(content: Content, policy: ExpertPolicy, today: string): Admission {
  const each = CONDITIONS.map((condition) => ({ condition, verdict: verdictOf[condition](content, policy) }))
  const years = ageOf(content, today)
  return {
    policy: policy.version,
    qualification: { verdict: anyOf(each.map(({ verdict }) => verdict)), each },
    age: {
      years,
      max: policy.maxAge,
      verdict: years === null ? 'open' : years <= policy.maxAge ? 'fits' : 'fails',
    },
    integrity: { verdict: 'open' },
  }
}

const anyOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('fits') ? 'fits' : verdicts.includes('open') ? 'open' : 'fails'

const said = (text: string, fits: boolean): Verdict => (text === '' ? 'open' : fits ? 'fits' : 'fails')

const verdictOf: Record<AdmissionCondition, (content: Content, policy: ExpertPolicy) => Verdict> = {
  title: (content, policy) => {
    const code = textAt(content, 'work', 'title')
    const level = titleLevel(code)
    return said(code, level !== null && policy.titleLevels.includes(level))
  },
  doctor: (content, policy) => {
    const education = textAt(content, 'basic', 'education')
    const degree = textAt(content, 'basic', 'degree')
    if (policy.doctor.educations.includes(education) || policy.doctor.degrees.includes(degree)) return 'fits'
    // A doctor's degree may come without the schooling, so it takes both answers to say no.
    return education && degree ? 'fails' : 'open'
  },
  technicalLead: (content, policy) => {
    const leads = textAt(content, 'work', 'leadsTechnology')
    if (leads !== 'yes') return said(leads, false)
    const years = wholeAt(content, 'work', 'leadYears')
    return years === null ? 'open' : years >= policy.technicalLeadYears ? 'fits' : 'fails'
  },
  accountant: (content, policy) => {
    const accountant = textAt(content, 'work', 'accountant')
    return said(accountant, policy.accountant && accountant === 'yes')
  },
}

/** Whole years at `today`. Of a birth known by its month alone, the last day of the month counts. */
export function ageOf(content: Content, today: string): number | null {
  const born = birthOf(content)
  if (!born) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** An identity card says the day, other documents leave it to the month that was filled in. */
function birthOf(content: Content): string | null {
  const number = FORMATS.idNumber.normalise(textAt(content, 'basic', 'idNo'))
  if (textAt(content, 'basic', 'idType') === 'residentId')
    return /^\d{17}[\dX]$/.test(number) ? birthDateOf(number) : null
  const month = textAt(content, 'basic', 'birth')
  return /^\d{4}-\d{2}$/.test(month) ? `${month}-31` : null
}
