import { findAccount } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import { bindingsOfPerson } from '@/db/bindings'
import { findExpert, saveExpertChange } from '@/db/experts'
import {
  type DataRequest,
  heldRequest,
  insertRequest,
  noteVersion,
  ownedApplications,
  requestsOf,
} from '@/db/personal'
import { numberOfPerson, type OtherAccount, otherAccounts } from '@/db/persons'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'
import { isInPool } from '@/lib/domain/experts/workflow'
import { type DataRequestKind, mayAsk } from '@/lib/domain/personal/requests'
import { masked } from '@/lib/forms/masked'
import { ok, type Result, refuse } from '@/lib/result'
import { proveOwner } from '../accounts/change-password'
import { byOf, type Ctx } from '../context'

export type OwnData = {
  name: string
  username: string | null
  idNo: string | null
  mobile: string | null
  email: string | null
  createdAt: Date
  notice: { version: string; at: Date } | null
  consent: { version: string; at: Date } | null
  /** Whether a password of ours stands before the numbers in full. */
  hasPassword: boolean
  others: OtherAccount[]
  requests: DataRequest[]
}

/** What the platform keeps of the person who asks, with the middle of their numbers hidden. */
export async function viewOwnData(ctx: Ctx): Promise<OwnData> {
  const { hasPassword, ...data } = await ownData(ctx)
  const hide = (kind: 'idNumber' | 'mobile', text: string | null) => text && masked(kind, text)
  const email = data.email?.replace(/^(.)[^@]*/, '$1****') ?? null
  return {
    ...data,
    hasPassword,
    idNo: hide('idNumber', data.idNo),
    mobile: hide('mobile', data.mobile),
    email,
  }
}

async function ownData({ db, actor }: Ctx): Promise<OwnData> {
  const [account, idNo, expert, others, requests] = await Promise.all([
    findAccount(db, actor.accountId),
    numberOfPerson(db, actor),
    actor.role === 'expert' ? findExpert(db, actor.accountId) : undefined,
    otherAccounts(db, actor),
    requestsOf(db, actor.accountId),
  ])
  const { name, username, mobile, createdAt, noticeVersion, noticeAt, passwordHash } = account!
  return {
    name,
    username,
    idNo,
    mobile: expert?.mobile ?? mobile,
    email: expert?.email ?? null,
    createdAt,
    notice: noticeVersion && noticeAt ? { version: noticeVersion, at: noticeAt } : null,
    consent: expert ? { version: expert.consentVersion, at: expert.consentedAt } : null,
    hasPassword: passwordHash !== null,
    others,
    requests,
  }
}

type Proof = { address: string; fits: (password: string, hash: string) => Promise<boolean> }

/** A copy to take along (PIPL 45). Numbers in full only after the password; who has none here gets them hidden. */
export async function exportOwnData(ctx: Ctx, password: string, proof: Proof): Promise<Result<object>> {
  const account = (await findAccount(ctx.db, ctx.actor.accountId))!
  const whole = password !== '' && account.passwordHash !== null
  if (whole) {
    const doubt = await proveOwner(ctx, account, password, proof)
    if (doubt) return refuse({ code: 'invalid', problems: [doubt] })
  }
  return ctx.db.transaction(async (tx) => {
    const mine = { ...ctx, db: tx }
    const { hasPassword: _, ...data } = whole ? await ownData(mine) : await viewOwnData(mine)
    const [bindings, applications] = await Promise.all([
      bindingsOfPerson(tx, account.id),
      ownedApplications(tx, account.id),
    ])
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'personal.exported',
      object: { kind: 'account', id: account.id },
      detail: { whole },
    })
    const units = bindings.map(({ unitName, status, since }) => ({ unitName, status, since }))
    return ok({ exportedAt: ctx.now, role: account.role, ...data, bindings: units, applications })
  })
}

/** 申请删除, 撤回同意: recorded once, for those who handle it. */
export async function askOfOwnData(
  ctx: Ctx,
  { kind, note }: { kind: DataRequestKind; note: string },
): Promise<Result<{ kind: DataRequestKind }>> {
  if (!mayAsk(kind, ctx.actor.role)) return refuse({ code: 'not_found' })
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    if (await heldRequest(tx, accountId, kind)) return refuse({ code: 'not_allowed' })
    await insertRequest(tx, { accountId, kind, note: note.trim().slice(0, 500) || null, at: ctx.now })
    await recordAudit(tx, {
      ...byOf(ctx),
      action: kind === 'deletion' ? 'deletion.requested' : 'consent.withdrawn',
      object: { kind: 'account', id: accountId },
    })
    if (kind === 'withdrawal') await takeOutOfPool({ ...ctx, db: tx })
    return ok({ kind })
  })
}

/** Without consent nobody is asked to review: in force at once, not when somebody gets to it. */
async function takeOutOfPool(ctx: Ctx): Promise<void> {
  const expert = await findExpert(ctx.db, ctx.actor.accountId, 'update')
  if (!expert || !(isInPool(expert.status) || expert.status === 'lapsed')) return
  const change = { expert, to: 'suspended', event: 'suspended', note: '专家本人撤回同意' } as const
  await saveExpertChange(ctx.db, change, byOf(ctx))
}

/** Whether this person has yet to note the present 隐私政策 (PIPL 17). */
export async function noticeIsDue({ db, actor }: Ctx): Promise<boolean> {
  return (await findAccount(db, actor.accountId))?.noticeVersion !== CONSENT_VERSION
}

export async function noteNotice(ctx: Ctx): Promise<Result<{ version: string }>> {
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    await noteVersion(tx, accountId, CONSENT_VERSION, ctx.now)
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'privacy.noted',
      object: { kind: 'account', id: accountId },
      detail: { version: CONSENT_VERSION },
    })
    return ok({ version: CONSENT_VERSION })
  })
}
