import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { auditLog, deliveries } from '@/db/schema'
import { ROLES } from '@/lib/domain/actor'
import type { Ctx } from '@/lib/operations/context'
import { listDeliveriesFor } from '@/lib/operations/deliveries/list'
import { resendDelivery } from '@/lib/operations/deliveries/resend'
import { listMessages, unreadMessages } from '@/lib/operations/notices/list'
import { notify } from '@/lib/operations/notices/notify'
import { changePreferences, viewPreferences } from '@/lib/operations/notices/preferences'
import { openMessage, readAllMessages } from '@/lib/operations/notices/read'
import { testDatabase } from '@/tests/support/database'
import { anExpert, deliveriesFor } from '@/tests/support/notices'
import { codeOf, NOW, someone, value } from '@/tests/support/stage'

const { db } = await testDatabase()
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const tell = (ctx: Ctx, minutes = 0) =>
  notify(db, {
    kind: 'binding_decided',
    params: { unit: '海宁示例新材料有限公司', approved: true },
    to: [ctx.actor.accountId],
    path: '/bindings',
    at: later(minutes),
  })

describe('消息', () => {
  test('lists the unread first, the newest of each first, and counts what is unread', async () => {
    const person = await someone(db, {})
    for (const minutes of [0, 1, 2]) await tell(person, minutes)
    const [, middle] = (await listMessages(person, 1)).messages
    await value(openMessage(person, { id: middle!.id }))
    const { messages, total, unread } = await listMessages(person, 1)
    expect([total, unread, await unreadMessages(person)]).toEqual([3, 2, 2])
    expect(messages.map(({ at, isRead }) => [at, isRead])).toEqual([
      [later(2), false],
      [later(0), false],
      [later(1), true],
    ])
  })

  test('is one’s own: another’s is not found, and stays unread', async () => {
    const [person, other] = [await someone(db, {}), await someone(db, {})]
    await tell(person)
    const [message] = (await listMessages(person, 1)).messages
    for (const id of [message!.id, 'nonsense', '00000000-0000-4000-8000-000000000000'])
      expect(codeOf(await openMessage(other, { id }))).toBe('not_found')
    await value(readAllMessages(other))
    expect([await unreadMessages(person), (await listMessages(other, 1)).total]).toEqual([1, 0])
    expect(await value(openMessage(person, { id: message!.id }))).toEqual({ path: '/bindings' })
    expect(await unreadMessages(person)).toBe(0)
  })
})

describe('通知方式', () => {
  test('offers what one’s role is told of, and keeps what is not wanted', async () => {
    const admin = await someone(db, { role: 'legal_admin' })
    await value(changePreferences(admin, { wanted: ['deadline:sms', 'nonsense:sms'] }))
    const { lines, addresses } = await viewPreferences(admin)
    expect(addresses).toEqual({ email: null, sms: null })
    const of = (kind: string) => lines.find((line) => line.kind === kind)
    expect(of('deadline')?.wanted).toEqual({ email: false, sms: true })
    expect(of('returned')).toMatchObject({ fixed: 'legal', wanted: { email: true, sms: true } })
    expect(of('passed')).toBeUndefined()
    await value(changePreferences(admin, { wanted: ['deadline:email', 'deadline:sms'] }))
    expect((await viewPreferences(admin)).lines.find(({ kind }) => kind === 'deadline')?.wanted).toEqual({
      email: true,
      sms: true,
    })
  })
})

describe('发送记录', () => {
  const look = { state: null, page: 1 }

  test.each(ROLES)('is shown to whom the table of duties names, and to %s only then', async (role) => {
    const ctx = await someone(db, { role })
    const expected = role === 'sys_admin' ? 'ok' : 'not_found'
    expect(codeOf(await listDeliveriesFor(ctx, look))).toBe(expected)
    if (role !== 'sys_admin') expect(codeOf(await resendDelivery(ctx, { id: 'x' }))).toBe('not_found')
  })

  test('sends again what has failed, once, and puts it on record', async () => {
    const admin = await someone(db, { role: 'sys_admin', name: '郑系统' })
    const { ctx, id: accountId, mobile } = await anExpert(db)
    await tell(ctx)
    const [mail] = await deliveriesFor(db, accountId)
    const id = mail!.id
    expect(codeOf(await resendDelivery(admin, { id }))).toBe('stale')
    await db.update(deliveries).set({ state: 'failed', error: 'refused' }).where(eq(deliveries.id, id))
    const failed = await value(listDeliveriesFor(admin, { state: 'failed', page: 1 }))
    expect(failed.lines).toMatchObject([{ id, label: '绑定结果', mayResend: true, role: 'expert' }])
    expect(failed.counts).toMatchObject({ failed: 1, waiting: 1 })
    expect(JSON.stringify(failed)).not.toContain(mobile)
    const twice = await Promise.all([1, 2].map(() => resendDelivery(admin, { id })))
    expect(twice.map(codeOf).sort()).toEqual(['ok', 'stale'])
    const record = await db.select().from(auditLog).where(eq(auditLog.objectId, id))
    expect(record).toMatchObject([{ action: 'delivery.resent', actorId: admin.actor.accountId }])
  })
})
