import { z } from 'zod'

/** Longer than any field allows: what is beyond it was not typed by a person. */
const LONGEST = 20_000

/** PostgreSQL keeps no NUL, and a lone half of a surrogate pair is no character: a paste may carry both. */
const text = z
  .string()
  .max(LONGEST, 'too_long_to_keep')
  .transform((typed) => typed.replaceAll('\u0000', '').toWellFormed())

const cell = z.union([text, z.boolean(), z.array(text).max(200)])
export const cellsSchema = z.record(z.string().max(60), cell.optional())
const answer = z.union([cell, z.array(cellsSchema).max(200)])

/** The shape of answers as they may come from outside. Whether they are right is another question. */
export const answersSchema = z.record(z.string().max(60), answer.optional())

export const changesSchema = z
  .array(
    z
      .object({ name: z.string().max(60), was: answer.optional(), now: answer.optional() })
      .transform(({ name, was, now }) => ({ name, was, now })),
  )
  .max(500)
