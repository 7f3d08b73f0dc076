import type { Content, Row } from '@/lib/forms/content'

/** A person who is 专职, a right that counts, the mobile of the contact. */
export type ClaimKind = 'person' | 'right' | 'contact'

/** What an application says is its unit's own; `row` is where it says so. */
export type Claim = { kind: ClaimKind; value: string; row?: Row }

/** What the content of an application claims, as it would be submitted. */
export function claimsOf(content: Content): Claim[] {
  const of = (kind: ClaimKind, value: unknown, row?: Row): Claim[] =>
    typeof value === 'string' && value !== '' ? [{ kind, value, ...(row && { row }) }] : []
  const listed = (list: string, column: string, is: string) =>
    (content.rows[list] ?? []).filter((row) => row.cells[column] === is)
  return [
    ...listed('staff', 'employment', 'fulltime').flatMap((row) => of('person', row.cells.idNo, row)),
    ...listed('ip', 'status', 'granted').flatMap((row) => of('right', row.cells.certNo, row)),
    ...of('contact', content.answers.host?.contactMobile),
  ]
}
