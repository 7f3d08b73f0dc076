import type { Actor } from '@/lib/domain/actor'
import type { Reason } from '@/lib/domain/event'
import { decideApplication } from '@/lib/operations/applications/decide'
import { submitApplication } from '@/lib/operations/applications/submit'
import type { Ctx } from '@/lib/operations/context'
import { problemId } from '@/lib/result'
import { findApplication } from '../../applications'
import type { Db } from '../../client'
import { made } from '../play'
import type { PlannedApplication } from './plan'

/** Something that somebody did with an application at some time. */
export type Move = { at: Date; id: string; actor: Actor; verb: 'submit' | 'return' | 'approve' }

/** What brings an application from its draft to where it is to stand. */
export function movesOf(
  id: string,
  { status, mended }: Pick<PlannedApplication, 'status' | 'mended'>,
  { owner, county, member }: { owner: Actor; county: Actor; member: Actor },
  at: readonly Date[],
): Move[] {
  if (status === 'DRAFT') return []
  if (status === 'UNIT_REVIEW' || status === 'UNIT_RETURNED') {
    const sent: Move = { at: at[0]!, id, verb: 'submit', actor: member }
    return status === 'UNIT_REVIEW' ? [sent] : [sent, { at: at[1]!, id, verb: 'return', actor: owner }]
  }
  const verbs: Move['verb'][] = [
    'submit',
    ...(mended ? (['return', 'submit'] as const) : []),
    ...(status === 'COUNTY_RETURNED' ? (['return'] as const) : []),
    ...(status === 'CITY_FORMAL' ? (['approve'] as const) : []),
  ]
  return verbs.map((verb, i) => ({ at: at[i]!, id, verb, actor: verb === 'submit' ? owner : county }))
}

const REASONS: readonly Reason[] = [
  { step: 'attachments', field: 'A05', code: 'F02', text: '审计报告首页看不清事务所名称，请重新上传。' },
  { step: 'host', field: 'unitIntro', code: 'F03', text: '企业简介中的职工人数与职工情况不一致，请核对。' },
  { step: 'attachments', field: 'A07', code: 'F01', text: '缺少部分人员的社保证明，请补齐。' },
  { step: 'attachments', field: 'A16', code: 'F04', text: '承诺书未盖骑缝章，请盖章后重新上传。' },
]

/** Does it, at its own time. `number` chooses the words. */
export async function doMove(db: Db, { at, id, actor, verb }: Move, number: number): Promise<void> {
  const ctx: Ctx = { db, actor, now: at }
  if (verb === 'submit') return submit(ctx, id)
  const { version } = (await findApplication(db, id))!
  if (verb === 'approve') {
    const opinion = '材料齐全，研发条件和人员符合要求，同意推荐。'
    await made(decideApplication(ctx, { id, version, verb, opinion }))
  } else {
    const reasons = [REASONS[number % REASONS.length]!]
    await made(decideApplication(ctx, { id, version, verb, reasons, note: '' }))
  }
}

/** Warnings are explained, as a careful applicant does. */
async function submit(ctx: Ctx, id: string): Promise<void> {
  const first = await submitApplication(ctx, { id, explanations: {} })
  if (first.ok) return
  if (first.refusal.code !== 'unexplained') return void (await made(Promise.resolve(first)))
  const explanations = Object.fromEntries(
    first.refusal.problems.map((problem) => [problemId(problem), '情况属实，证明材料见附件。']),
  )
  await made(submitApplication(ctx, { id, explanations }))
}
