import { type Account, findAccount, forgetAttempts } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { takeCode } from '@/db/codes'
import { type Expert, findExpert, noteVerified, replaceContact } from '@/db/experts'
import { type CodeKeys, isChannel } from '@/lib/domain/notices/codes'
import { maskAddress } from '@/lib/domain/notices/delivery'
import { CHANNELS, type Channel } from '@/lib/domain/notices/kinds'
import { FORMATS } from '@/lib/forms/formats'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { askCode } from '../codes/ask'
import { checkCode } from '../codes/check'
import { byOf, type Ctx } from '../context'
import { notify } from '../notices/notify'
import { attemptIn, passwordBuckets } from './attempts'

export type ContactView = { channel: Channel; masked: string; verifiedAt: Date | null }

const addressOf = (expert: Expert, channel: Channel) => (channel === 'sms' ? expert.mobile : expert.email)
const verifiedAt = (expert: Expert, channel: Channel) =>
  channel === 'sms' ? expert.mobileVerifiedAt : expert.emailVerifiedAt
/** A code is for this person and this address: for no other does it count. */
const subjectOf = (keys: CodeKeys, expert: Expert, channel: Channel): string =>
  keys.sealOf(`${channel}:${expert.accountId}:${addressOf(expert, channel)}`)

/** An expert's mobile and e-mail, masked, and whether they have proved to be theirs. */
export async function viewContacts({ db, actor }: Ctx): Promise<Result<ContactView[]>> {
  const expert = actor.role === 'expert' ? await findExpert(db, actor.accountId) : null
  if (!expert) return refuse({ code: 'not_found' })
  return ok(
    [...CHANNELS].reverse().map((channel) => ({
      channel,
      masked: maskAddress(channel, addressOf(expert, channel)),
      verifiedAt: verifiedAt(expert, channel),
    })),
  )
}

/** 获取验证码 for one's own mobile or e-mail. */
export async function askContactCode(
  ctx: Ctx,
  input: { channel: string },
  keys: CodeKeys,
): Promise<Result<null>> {
  const { channel } = input
  return ctx.db.transaction(async (tx) => {
    const expert = await ownOf(tx, ctx)
    if (!expert || !isChannel(channel)) return refuse({ code: 'not_found' })
    const address = addressOf(expert, channel)
    const asked = await askCode(
      tx,
      {
        accountId: expert.accountId,
        purpose: channel,
        channel,
        subject: subjectOf(keys, expert, channel),
        addressSeal: keys.sealOf(address),
      },
      ctx.now,
    )
    return asked.ok ? ok(null) : refuse(asked.refusal)
  })
}

/** 验证: the code that came back, taken once. It is worth nothing for another address or another person. */
export async function confirmContact(
  ctx: Ctx,
  input: { channel: string; code: string },
  keys: CodeKeys,
): Promise<Result<null>> {
  const { channel } = input
  const expert = await ownOf(ctx.db, ctx)
  if (!expert || !isChannel(channel)) return refuse({ code: 'not_found' })
  if (input.code.trim() === '') return refuseAt('sentCode', 'required')
  const guess = { subject: subjectOf(keys, expert, channel), typed: input.code }
  const code = await checkCode(ctx.db, guess, keys, ctx.now)
  if (!code) return refuseAt('sentCode', 'sent_code_wrong')
  const saved = await ctx.db.transaction(async (tx) => {
    const held = await findExpert(tx, expert.accountId, 'update')
    if (!held || addressOf(held, channel) !== addressOf(expert, channel)) return false
    if (!(await takeCode(tx, code.id, ctx.now))) return false
    await noteVerified(tx, expert.accountId, channel, ctx.now)
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'contact.verified',
      object: { kind: 'account', id: expert.accountId },
      detail: { channel },
    })
    return true
  })
  return saved ? ok(null) : refuseAt('sentCode', 'sent_code_wrong')
}

type Visit = { address: string; fits: (password: string, hash: string) => Promise<boolean> }

/**
 * Another mobile or e-mail, which is then to be verified anew. It asks for the password: an open desk must not become
 * another person's account by way of 忘记密码.
 */
export async function changeContact(
  ctx: Ctx,
  input: { channel: string; address: string; password: string },
  visit: Visit,
): Promise<Result<null>> {
  const { channel } = input
  const expert = await ownOf(ctx.db, ctx)
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  if (!expert || !account?.passwordHash || !isChannel(channel)) return refuse({ code: 'not_found' })
  const format = channel === 'sms' ? FORMATS.mobile : FORMATS.email
  const address = format.normalise(input.address)
  const fault: Pick<Problem, 'code' | 'params'> | null =
    address === '' ? { code: 'required' } : format.check(address)
  const problems: Problem[] = [
    ...(fault ? [problemAt('address', fault.code, fault.params)] : []),
    ...(!fault && address === addressOf(expert, channel) ? [problemAt('address', 'address_same')] : []),
    ...(await passwordProblems(ctx, account, input.password, visit)),
  ]
  if (problems.length > 0) return refuse({ code: 'invalid', problems })
  await ctx.db.transaction(async (tx) => {
    await replaceContact(tx, expert.accountId, channel, address)
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'contact.changed',
      object: { kind: 'account', id: expert.accountId },
      detail: { channel },
    })
    await notify(tx, {
      kind: 'contact_changed',
      params: { channel },
      to: [expert.accountId],
      path: '/expert/contacts',
      at: ctx.now,
    })
  })
  return ok(null)
}

const ownOf = async (db: Db, { actor }: Ctx): Promise<Expert | null> =>
  actor.role === 'expert' ? findExpert(db, actor.accountId) : null

async function passwordProblems(
  ctx: Ctx,
  { username, passwordHash }: Account,
  password: string,
  visit: Visit,
): Promise<Problem[]> {
  if (password === '') return [problemAt('password', 'required')]
  const tried = await attemptIn(ctx.db, passwordBuckets(username ?? '', visit.address), ctx.now)
  if (!tried.open) return [problemAt('password', 'locked', { minutes: tried.minutes })]
  if (!(await visit.fits(password, passwordHash ?? ''))) return [problemAt('password', 'password_wrong')]
  await forgetAttempts(ctx.db, tried.noted)
  return []
}

const problemAt = (field: string, code: string, params?: Problem['params']): Problem => ({
  field,
  code,
  severity: code === 'required' ? 'missing' : 'error',
  params,
})
const refuseAt = (field: string, code: string) =>
  refuse<null>({ code: 'invalid', problems: [problemAt(field, code)] })
