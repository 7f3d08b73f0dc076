import type { TitleLevel } from '@/lib/forms/catalogues/titles'

/**
 * Whom the pool takes and for how long a profile stands (domain §3.2). Numbers are data: a change is a new version,
 * and each admission says by which one it was decided.
 */
export type ExpertPolicy = {
  version: string
  maxAge: number
  /** One of these is enough. */
  titleLevels: readonly TitleLevel[]
  doctor: { educations: readonly string[]; degrees: readonly string[] }
  technicalLeadYears: number
  accountant: boolean
  keywords: { min: number; max: number }
  /** After so many months the expert is asked whether the profile still holds, and has so many days to answer. */
  confirmation: { afterMonths: number; withinDays: number }
}

export const EXPERT_POLICY: ExpertPolicy = {
  version: '2026-1',
  maxAge: 70,
  titleLevels: ['1', '2'],
  doctor: { educations: ['11'], degrees: ['2'] },
  technicalLeadYears: 5,
  accountant: true,
  keywords: { min: 3, max: 10 },
  confirmation: { afterMonths: 12, withinDays: 30 },
}
