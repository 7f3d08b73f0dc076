import { customType } from 'drizzle-orm/pg-core'
import { mapTexts } from '@/lib/sealing/leaves'
import { isDocumentField, needsSealing } from '@/lib/sealing/personal'
import { keyIdOf, open, seal, searchHash } from '@/lib/sealing/seal'
import { allKeys, currentKey, keyNamed } from './keys'

// Columns that hold what is personal (ADR 0012). Whoever reads and writes them through the schema sees plain values.

export const sealText = (plain: string): string => seal(currentKey(), plain)

/** Rows of before the sealing hold plain text, and are read as they are. */
export function openText(text: string): string {
  const id = keyIdOf(text)
  return id === null ? text : open(keyNamed(id), text)
}

/** `name`: of the field that the text stands in, as far as it stands in one. */
export const sealNumbers = (text: string, name = ''): string =>
  needsSealing(text) || (text !== '' && isDocumentField(name)) ? sealText(text) : text

/** The parameters of each type tell `db/rekey.ts` which columns these are. */
export const TEXT_TYPE = {
  dataType: () => 'text',
  toDriver: sealText,
  fromDriver: openText,
}
export const NOTE_TYPE = {
  dataType: () => 'text',
  toDriver: (text: string) => sealNumbers(text),
  fromDriver: openText,
}
export const JSON_TYPE = {
  dataType: () => 'jsonb',
  toDriver: (value: unknown) => JSON.stringify(mapTexts(value, sealNumbers)),
  fromDriver: (value: unknown) =>
    mapTexts(typeof value === 'string' ? JSON.parse(value) : value, (text) => openText(text)) as never,
}

/** A text that is personal by what it is: a mobile, an e-mail address, an identity number. Cannot be searched. */
export const sealedText = customType<{ data: string; driverData: string }>(TEXT_TYPE)

/** A text that people write and that may hold a number of somebody: sealed when it does. Cannot be compared. */
export const sealedNote = customType<{ data: string; driverData: string }>(NOTE_TYPE)

/** JSON in which every text that may hold such a number is sealed, the rest of it left to SQL. */
export const sealedJson = customType<{ data: unknown; driverData: unknown }>(JSON_TYPE)

/** How a name that somebody typed is counted: under itself, or under its hash where it is somebody's number. */
export const countedText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: (text) => (needsSealing(text) ? searchHash(currentKey(), text) : text),
})

/** The hash that the sealed number beside it is found by. */
export const numberHash = (number: string): string => searchHash(currentKey(), number)

/** The same under every key that is known: while keys change, rows bear hashes of two. */
export const numberHashes = (number: string): string[] => allKeys().map((key) => searchHash(key, number))
