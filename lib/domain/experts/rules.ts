import type { Content } from '@/lib/forms/content'
import { TECH_FIELDS } from '@/lib/forms/definitions/expert-profile-1/expertise'
import type { Problem } from '@/lib/result'
import { problemAt, textAt } from '../applications/rules/rule'
import { admissionOf } from './admission'
import type { ExpertPolicy } from './policy'

/** 关键词, as people write them down: between commas, 顿号, semicolons or spaces. */
export const keywordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；\s]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

export function keywordCount(content: Content, { keywords: { min, max } }: ExpertPolicy): Problem[] {
  const text = textAt(content, 'expertise', 'keywords')
  const found = keywordsOf(text).length
  return text === '' || (found >= min && found <= max)
    ? []
    : [problemAt({ step: 'expertise', field: 'keywords' }, 'expert_keywords', 'error', { min, max, found })]
}

/** The same field twice says nothing twice. */
export function fieldsDiffer(content: Content): Problem[] {
  const chosen = TECH_FIELDS.map((name) => [name, textAt(content, 'expertise', name)] as const)
  return chosen.flatMap(([name, code], index) =>
    code !== '' && chosen.findIndex(([, other]) => other === code) < index
      ? [problemAt({ step: 'expertise', field: name }, 'expert_field_twice', 'error')]
      : [],
  )
}

/** A year in four digits, of the last hundred and not to come. */
export function titleYear(content: Content, today: string): Problem[] {
  const year = textAt(content, 'work', 'titleYear')
  const now = Number(today.slice(0, 4))
  return year === '' || (/^\d{4}$/.test(year) && Number(year) <= now && Number(year) > now - 100)
    ? []
    : [problemAt({ step: 'work', field: 'titleYear' }, 'expert_title_year', 'error', { now })]
}

/** The city decides; the expert is told beforehand what speaks against it. */
export function admissionRules(content: Content, policy: ExpertPolicy, today: string): Problem[] {
  const { qualification, age } = admissionOf(content, policy, today)
  return [
    ...(qualification.verdict === 'fails'
      ? [
          problemAt({ step: 'work', field: 'title' }, 'expert_unqualified', 'warning', {
            years: policy.technicalLeadYears,
          }),
        ]
      : []),
    ...(age.verdict === 'fails'
      ? [
          problemAt({ step: 'basic', field: 'birth' }, 'expert_too_old', 'warning', {
            max: age.max,
            found: age.years!,
          }),
        ]
      : []),
  ]
}
