import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Ctx } from '@/lib/operations/context'
import { type Problem, type Result, refuse } from '@/lib/result'
import { findHere } from './ctx'
import { requireCtxFor } from './kept'
import { inputOf, readValues, type Values } from './values'

/**
 * What a form is drawn from after it was sent: the answer, and what was typed, because React clears every
 * field after an action. `attempt` changes each time: a `<select>` takes it as its `key`.
 */
export type ActionState<T> = { result: Result<T>; values: Values; attempt: number }

/**
 * A server action is a public endpoint: this signs in, parses, then runs. `secrets` are neither kept for later
 * nor sent back to be drawn.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>, values: Values) => Promise<Result<T>>,
  secrets: readonly string[] = [],
  /** Of the pages on which one does what is due before anything else opens. */
  { whileDue = false }: { whileDue?: boolean } = {},
) {
  return async (previous: ActionState<T> | null, form: FormData): Promise<ActionState<T>> => {
    const values = readValues(form)
    const shown = without(values, secrets)
    const ctx = (whileDue ? (await findHere())?.ctx : null) ?? (await requireCtxFor(shown))
    return answer(previous, shown, await parsed(schema, values, (input) => run(ctx, input, values)))
  }
}

/**
 * An action that always leads somewhere: `run` answers the address. For buttons that share a form with another
 * action, where nothing can be answered in place.
 */
export function command<S extends z.ZodType>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>, values: Values) => Promise<string>,
) {
  return async (form: FormData): Promise<void> => {
    const values = readValues(form)
    const ctx = await requireCtxFor(values)
    const input = schema.safeParse(inputOf(values))
    redirect((input.success ? await run(ctx, input.data, values) : '/') as Route)
  }
}

/** An action of the few pages that one sees before signing in. `secrets` are not sent back to be drawn. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>, values: Values) => Promise<Result<T>>,
  secrets: readonly string[] = [],
) {
  return async (previous: ActionState<T> | null, form: FormData): Promise<ActionState<T>> => {
    const values = readValues(form)
    const result = await parsed(schema, values, (input) => run(input, values))
    return answer(previous, without(values, secrets), result)
  }
}

const without = (values: Values, secrets: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)))

const answer = <T>(previous: ActionState<T> | null, values: Values, result: Result<T>): ActionState<T> => ({
  result,
  values,
  attempt: (previous?.attempt ?? 0) + 1,
})

async function parsed<S extends z.ZodType, T>(
  schema: S,
  values: Values,
  run: (input: z.output<S>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const input = schema.safeParse(inputOf(values))
  return input.success ? run(input.data) : refuse({ code: 'invalid', problems: problemsOf(input.error) })
}

/** Schemas name their problems by code; where they do not, the field is simply not right. */
const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map((issue) => ({
    field: issue.path.join('.'),
    code: /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid',
    severity: issue.message === 'required' ? 'missing' : 'error',
  }))
