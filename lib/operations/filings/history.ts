import {
  findVersion,
  type KeptVersion,
  type RowCounts,
  rowCountsOf,
  type Version,
  versionsOf,
} from '@/db/versions'
import type { Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { changesBetween } from '@/lib/forms/merge'
import { restoredAnswers, restoredList } from '@/lib/forms/restored'
import type { SheetChange } from '@/lib/forms/sheet-changes'
import { type StepCopy, stepChanges } from '@/lib/forms/step-changes'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { contentOf } from './content'
import { type HistoryAccess, heldAt, historyAccess, type StepPlace, stepThen } from './history-access'

/** How much a version changed: answers of a form step, or rows of a list. */
export type Extent =
  | { kind: 'form'; fields: number }
  | ({ kind: 'list' } & Pick<RowCounts, 'added' | 'removed' | 'changed' | 'moved'>)

export type VersionLine = Version & { extent: Extent }

export type HistoryView = Pick<HistoryAccess, 'form' | 'step' | 'subject' | 'mayEdit'> & {
  /** The newest first; `older` is where the next page begins. */
  versions: VersionLine[]
  older: number | null
  /** The number of the version that says what the step holds now; 0 where nothing was ever saved. */
  latest: number
  compared: Comparison | null
}

export type Against = 'before' | 'now'

/** Which version to compare, with what, and from where down to list; the latest where nothing is asked. */
export type Asked = { version?: number; against: Against; before?: number }

export type Comparison = {
  version: Version
  /** With the version before it, or with what the step holds now. */
  against: Against
  changes: SheetChange[]
  /** Whether putting it back would change anything. */
  differs: boolean
}

const PAGE = 30

/** The versions of a step with who and when, one of them compared: the one asked for, or the latest. */
export async function viewHistory(ctx: Ctx, place: StepPlace, asked: Asked): Promise<Result<HistoryView>> {
  const access = await historyAccess(ctx, place)
  if (!access.ok) return access
  const { form, step, subject, mayEdit } = access.value
  const [found, [latest]] = await Promise.all([
    versionsOf(ctx.db, place, { before: asked.before, limit: PAGE + 1 }),
    versionsOf(ctx.db, place, { limit: 1 }),
  ])
  const counts = found.some(({ answers }) => !answers) ? await rowCountsOf(ctx.db, place) : []
  const versions = found.slice(0, PAGE).map((version, index) => ({
    ...headOf(version),
    extent: extentOf(version, found[index + 1], counts),
  }))
  const version = asked.version === undefined ? latest : await findVersion(ctx.db, place, asked.version)
  if (asked.version !== undefined && !version) return refuse({ code: 'not_found' })
  return ok({
    form,
    step,
    subject,
    mayEdit,
    versions,
    older: found.length > PAGE ? versions.at(-1)!.number : null,
    latest: latest?.number ?? 0,
    compared: version ? await comparison(ctx, access.value, version, asked.against) : null,
  })
}

const headOf = ({ answers: _, ...head }: KeptVersion): Version => head

function extentOf(
  version: KeptVersion,
  before: KeptVersion | undefined,
  counts: readonly RowCounts[],
): Extent {
  if (version.answers)
    return { kind: 'form', fields: changesBetween(before?.answers ?? {}, version.answers).length }
  const { added, removed, changed, moved } = counts.find(({ number }) => number === version.number)!
  return { kind: 'list', added, removed, changed, moved }
}

async function comparison(
  ctx: Ctx,
  { filing, form, step, subject }: HistoryAccess,
  version: KeptVersion,
  against: Against,
): Promise<Comparison> {
  const place = { filingId: filing.id, step: step.key }
  const content = await contentOf(ctx, subject)
  const now: StepCopy = { form, step, content }
  const copyOf = async (one: KeptVersion): Promise<StepCopy> => {
    const { answers, rows } = await heldAt(ctx, place, one)
    return {
      form: formByKey(one.formKey),
      step: stepThen(one, step.key) ?? step,
      content: withStep(content, step.key, answers, rows),
    }
  }
  const then = await copyOf(version)
  const previous = against === 'before' ? await findVersion(ctx.db, place, version.number - 1) : null
  const nothing: StepCopy = { ...then, content: withStep(content, step.key, {}, []) }
  const changes =
    against === 'now'
      ? stepChanges(then, now)
      : stepChanges(previous ? await copyOf(previous) : nothing, then)
  const stepBack = stepThen(version, step.key)
  const [rows, answers] = [content.rows[step.key] ?? [], content.answers[step.key] ?? {}]
  const differs =
    step.kind === 'list'
      ? !restoredList(step, { step: stepBack, content: then.content.rows[step.key]! }, rows).isSame
      : changesBetween(
          answers,
          restoredAnswers(step, { step: stepBack, content: then.content.answers[step.key]! }, answers),
        ).length > 0
  return { version: headOf(version), against, changes, differs }
}

const withStep = (
  content: Content,
  step: string,
  answers: Content['answers']['x'],
  rows: Content['rows']['x'],
): Content => ({
  ...content,
  answers: { ...content.answers, [step]: answers },
  rows: { ...content.rows, [step]: rows },
})
