import 'server-only'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { findKeptForm, insertKeptForm } from '@/db/sessions'
import { withKept } from '@/lib/domain/accounts/path'
import { reasonLines } from '@/lib/domain/reasons/read'
import type { Ctx } from '@/lib/operations/context'
import { currentPath, duePath, findHere, findLastClaim } from './ctx'
import { database } from './database'
import type { Values } from './values'

/** Keeps a form that came after its session had ended. Null when nobody can tell whose it is. */
export async function keepForm(path: string, values: Values): Promise<string | null> {
  const claim = await findLastClaim()
  if (!claim) return null
  const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000)
  return insertKeptForm(database(), { accountId: claim.accountId, path, values }, monthAgo)
}

/**
 * Who posted this. A form whose session has ended is kept; its sender signs in again and finds it filled.
 * `path` is the page that shows the form, the posted one where it is not told.
 */
export async function requireCtxFor(values: Values, path?: string): Promise<Ctx> {
  const here = await findHere()
  if (here && !here.due) return here.ctx
  const shownAt = path ?? (await currentPath())
  const kept = await keepForm(shownAt, values)
  if (here?.due) redirect(duePath(here.due, kept ? withKept(shownAt, kept) : shownAt))
  redirect((kept ? `/?kept=${kept}` : `/?from=${encodeURIComponent(shownAt)}`) as Route)
}

/** 再加一条 without scripts: the page is drawn again with what was typed, and one more line of reasons. */
export async function drawOneMore(here: string, values: Values): Promise<void> {
  if (!values._more) return
  const lines = reasonLines(values) + 1
  redirect(`${here}?lines=${lines}&kept=${await keepForm(here, values)}#return` as Route)
}

/** What was kept for this person, for the page that draws the form. */
export async function findKept(ctx: Ctx, id: string | string[] | undefined): Promise<Values | null> {
  return (await find(ctx, id))?.values ?? null
}

/** The page that draws what was kept for this person. */
export async function keptPath(ctx: Owner, id: string | null): Promise<string | null> {
  const form = await find(ctx, id)
  return form ? withKept(form.path, form.id) : null
}

/** Whose forms are looked for. */
type Owner = { db: Ctx['db']; actor: Pick<Ctx['actor'], 'accountId'> }

async function find(ctx: Owner, id: unknown) {
  const known = z.uuid().safeParse(id)
  return known.success ? findKeptForm(ctx.db, ctx.actor.accountId, known.data) : undefined
}
