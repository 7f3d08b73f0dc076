import { findForm } from '../definitions'
import type { FormSpec } from '../spec'

/** `gxyf@2`, or `gxyf@2:2026` → `gxyf`, 2. */
const keyParts = (formKey: string): [key: string, version: number] => {
  const [key = '', version] = formKey.split(':')[0]!.split('@')
  return [key, Number(version)]
}

/**
 * The versions that a draft goes through from one definition to a later one, each with how it takes the one before:
 * none where it is there already, null where one of them takes no drafts.
 */
export function wayBetween(from: string, to: string): FormSpec[] | null {
  const [key, first] = keyParts(from)
  const [other, last] = keyParts(to)
  if (key !== other || first > last) return null
  const versions = Array.from({ length: last - first }, (_, at) => findForm(`${key}@${first + 1 + at}`))
  return versions.every((form) => form?.migration) ? (versions as FormSpec[]) : null
}

/** The versions before this one that are still known, newest first. */
export const formerForms = ({ key, version }: Pick<FormSpec, 'key' | 'version'>): FormSpec[] =>
  Array.from({ length: version - 1 }, (_, at) => findForm(`${key}@${version - 1 - at}`)).filter(
    (form) => form !== undefined,
  )
