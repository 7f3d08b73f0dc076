import { randomInt } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { findExpert, insertExpert } from '@/db/experts'
import { experts } from '@/db/schema'
import { completeExpert } from '@/db/seed/fixture/expert'
import type { Answers } from '@/lib/forms/content'
import type { Ctx } from '@/lib/operations/context'
import { decideExpert, type ExpertDecision } from '@/lib/operations/experts/decide'
import { submitExpert } from '@/lib/operations/experts/submit'
import { attach, fill, NOW, value } from './stage'

/** An expert who has just registered. */
export async function aNewExpert(db: Db) {
  const account = {
    username: `zj_${randomInt(1e12)}`,
    name: '陆晓明',
    passwordHash: 'x',
    applyType: 'technical',
    mobile: '13800000003',
    email: 'lu@example.com.cn',
    consentVersion: '2026-11',
  }
  const id = (await insertExpert(db, account, NOW))!
  const { filingId } = (await findExpert(db, id))!
  const owner: Ctx = {
    db,
    now: NOW,
    actor: {
      accountId: id,
      sessionId: id,
      role: 'expert',
      name: account.name,
      unitId: null,
      regionCode: null,
    },
  }
  return { id, filingId, owner, now: async () => (await findExpert(db, id))! }
}
export type TestExpert = Awaited<ReturnType<typeof aNewExpert>>

/** With nothing missing, and both contacts proved. */
export async function aCompleteExpert(db: Db, over: Record<string, Answers> = {}) {
  const expert = await aNewExpert(db)
  const { answers, files } = completeExpert()
  for (const [step, typed] of Object.entries(answers))
    await fill(expert.owner, expert.filingId, step, { ...typed, ...over[step] })
  await attach(expert.owner, expert.filingId, files)
  await db
    .update(experts)
    .set({ mobileVerifiedAt: NOW, emailVerifiedAt: NOW })
    .where(eq(experts.accountId, expert.id))
  return expert
}

/** 提交, from the page that is open now. */
export const sent = async (expert: TestExpert, at = NOW) =>
  submitExpert({ ...expert.owner, now: at }, { version: (await expert.now()).version })

/** Whose profile lies with the keeper of the pool. */
export async function aSubmittedExpert(db: Db, over: Record<string, Answers> = {}) {
  const expert = await aCompleteExpert(db, over)
  await value(sent(expert))
  return expert
}

type Said<T> = T extends unknown ? Omit<T, 'id' | 'version'> : never

/** What the keeper does, upon the version that is there now. */
export const decided = async (keeper: Ctx, expert: TestExpert, said: Said<ExpertDecision>, at = keeper.now) =>
  decideExpert({ ...keeper, now: at }, {
    id: expert.id,
    version: (await expert.now()).version,
    ...said,
  } as ExpertDecision)

/** Who stands in the pool. */
export async function anAdmittedExpert(keeper: Ctx, over: Record<string, Answers> = {}) {
  const expert = await aSubmittedExpert(keeper.db, over)
  await value(decided(keeper, expert, { verb: 'admit' }))
  return expert
}
