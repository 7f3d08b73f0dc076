import type { FormSpec } from '@/lib/forms/spec'
import first from '../fixtures/programmes/relay-1.json'
import second from '../fixtures/programmes/relay-2.json'

/** A small invented form as it was first asked. */
export const relay1 = first.form as unknown as FormSpec

/** The same a year later: money in a step of its own, the list under another name, three things gone, one new. */
export const relay2 = second.form as unknown as FormSpec
