import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { auditLog, expertEvents, experts, files } from '@/db/schema'
import { type Actor, ROLES } from '@/lib/domain/actor'
import type { ExpertStatus } from '@/lib/domain/experts/workflow'
import { lapseExperts } from '@/lib/jobs/lapse-experts'
import { confirmExpert } from '@/lib/operations/experts/confirm'
import { decideExpert } from '@/lib/operations/experts/decide'
import { listExpertsFor } from '@/lib/operations/experts/list'
import { submitExpert } from '@/lib/operations/experts/submit'
import { viewExpert, viewOwnExpert } from '@/lib/operations/experts/view'
import { beginFile } from '@/lib/operations/files/begin'
import { openFile } from '@/lib/operations/files/open'
import { saveRow } from '@/lib/operations/filings/rows'
import { saveStep } from '@/lib/operations/filings/save-step'
import { testDatabase } from '../support/database'
import {
  aCompleteExpert,
  aNewExpert,
  anAdmittedExpert,
  aSubmittedExpert,
  decided,
  sent,
  type TestExpert,
} from '../support/expert-stage'
import { noticesOf } from '../support/notices'
import { codeOf, fill, NOW, someone, value } from '../support/stage'

const { db } = await testDatabase()
const keeper = await someone(db, { role: 'expert_admin', name: '卢专家库' })
const officer = await someone(db, { role: 'city_officer', name: '周经办' })

const later = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000)
const REASON = { step: 'work', field: 'title', code: 'F03', text: '职称与证书不一致，请核对' }
const eventsOf = async ({ id }: TestExpert) =>
  (await db.select().from(expertEvents).where(eq(expertEvents.expertId, id)).orderBy(expertEvents.id)).map(
    ({ kind }) => kind,
  )
const editing = (expert: TestExpert) =>
  saveStep(expert.owner, { filingId: expert.filingId, step: 'contact', changes: [] })

describe('sending the profile', () => {
  test('freezes a copy that later typing does not touch, and locks the profile', async () => {
    const expert = await aSubmittedExpert(db)
    expect(await expert.now()).toMatchObject({
      status: 'submitted',
      listedName: '陆晓明',
      unitName: '嘉兴示例产业技术研究院',
      techFields: ['80402', '80403'],
      submittedAt: NOW,
    })
    expect(codeOf(await editing(expert))).toBe('not_allowed')
    const seen = await value(viewExpert(keeper, expert.id))
    expect(seen.submission.content.answers.work).toMatchObject({ title: '1-01' })
    expect(JSON.stringify(seen.submission.sheet)).toContain('330***********')
    expect(await eventsOf(expert)).toEqual(['submitted'])
  })

  test('is refused while mobile and e-mail are not verified', async () => {
    const expert = await aCompleteExpert(db)
    await db
      .update(experts)
      .set({ mobileVerifiedAt: null, emailVerifiedAt: null })
      .where(eq(experts.accountId, expert.id))
    expect(await sent(expert)).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        problems: [{ code: 'expert_mobile_unverified' }, { code: 'expert_email_unverified' }],
      },
    })
    await db.update(experts).set({ mobileVerifiedAt: NOW }).where(eq(experts.accountId, expert.id))
    expect(await sent(expert)).toMatchObject({
      refusal: { problems: [{ code: 'expert_email_unverified' }] },
    })
    expect((await expert.now()).status).toBe('none')
    expect(await eventsOf(expert)).toEqual([])
  })

  test('is refused while something is missing, and says what', async () => {
    const expert = await aCompleteExpert(db, { expertise: { keywords: '机器人' } })
    await db.delete(files).where(eq(files.filingId, expert.filingId))
    const answer = await sent(expert)
    expect(answer).toMatchObject({ refusal: { code: 'invalid' } })
    const problems = answer.ok || answer.refusal.code !== 'invalid' ? [] : answer.refusal.problems
    expect(problems.map(({ step, field, code }) => [step, field, code])).toEqual([
      ['attachments', 'E01', 'file_missing'],
      ['attachments', 'E03', 'file_missing'],
      ['expertise', 'keywords', 'expert_keywords'],
    ])
  })

  test('twice at once sends it once', async () => {
    const expert = await aCompleteExpert(db)
    const codes = (await Promise.all([1, 2, 3].map(() => submitExpert(expert.owner, { version: 0 })))).map(
      codeOf,
    )
    expect(codes.toSorted()).toEqual(['not_allowed', 'not_allowed', 'ok'])
    expect(await eventsOf(expert)).toEqual(['submitted'])
  })

  test('offers the name that was registered', async () => {
    const expert = await aNewExpert(db)
    const { content } = await value(viewOwnExpert(expert.owner))
    expect(content.answers).toEqual({ basic: { name: '陆晓明' } })
    expect(content.facts).toEqual({ 'expert.mobile': '138****0003', 'expert.email': 'lu@example.com.cn' })
  })
})

describe('the decision', () => {
  test('入库 puts the submitted values in force, and says by which policy', async () => {
    const expert = await anAdmittedExpert(keeper)
    const now = await expert.now()
    expect(now).toMatchObject({ status: 'admitted', admittedAt: NOW, confirmedAt: NOW })
    expect(now.inForceId).toBe(now.submissionId)
    const [event] = await db
      .select()
      .from(expertEvents)
      .where(sql`${expertEvents.expertId} = ${expert.id} and kind = 'admitted'`)
    expect(event).toMatchObject({ actorName: '卢专家库', policyVersion: '2026-1', fromStatus: 'submitted' })
  })

  test('by two at once is made once, whatever they decide', async () => {
    const other = await someone(db, { role: 'expert_admin', name: '第二人' })
    const expert = await aSubmittedExpert(db)
    const answers = await Promise.all([
      decided(keeper, expert, { verb: 'admit' }),
      decided(other, expert, { verb: 'decline', reason: '材料不足以证明' }),
      decided(keeper, expert, { verb: 'return', reasons: [REASON] }),
    ])
    expect(answers.map(codeOf).toSorted()).toEqual(['not_allowed', 'not_allowed', 'ok'])
    expect(await eventsOf(expert)).toHaveLength(2)
  })

  test('upon an older version is stale', async () => {
    const expert = await aSubmittedExpert(db)
    const { version } = await expert.now()
    await value(decided(keeper, expert, { verb: 'return', reasons: [REASON] }))
    await value(sent(expert))
    expect(codeOf(await decideExpert(keeper, { id: expert.id, version, verb: 'admit' }))).toBe('stale')
    expect((await expert.now()).status).toBe('submitted')
  })

  test('退回 gives its reasons at the fields; mended and sent again it is admitted', async () => {
    const expert = await aSubmittedExpert(db)
    await value(decided(keeper, expert, { verb: 'return', reasons: [REASON] }))
    const own = await value(viewOwnExpert(expert.owner))
    expect(own.expert.status).toBe('returned')
    expect(own.reasons).toEqual([REASON])
    await fill(expert.owner, expert.filingId, 'work', { title: '2-01' })
    // What is being mended is not what the keeper reads.
    expect((await value(viewExpert(keeper, expert.id))).submission.content.answers.work?.title).toBe('1-01')
    await value(sent(expert))
    expect((await value(viewOwnExpert(expert.owner))).reasons).toEqual([])
    await value(decided(keeper, expert, { verb: 'admit' }))
    expect((await value(viewExpert(officer, expert.id))).inForce?.content.answers.work?.title).toBe('2-01')
    expect(await eventsOf(expert)).toEqual(['submitted', 'returned', 'submitted', 'admitted'])
  })

  test.each([
    ['no reason', [], 'reasons', 'reason_missing'],
    ['a place that was not submitted', [{ ...REASON, field: 'leadYears' }], 'reasons.0.step', 'reason_place'],
    ['four characters', [{ ...REASON, text: '请您核对'.slice(0, 4) }], 'reasons.0.text', 'reason_text'],
  ])('退回 with %s is none', async (_, reasons, field, code) => {
    const expert = await aSubmittedExpert(db)
    expect(await decided(keeper, expert, { verb: 'return', reasons })).toMatchObject({
      refusal: { problems: [{ field, code }] },
    })
    expect((await expert.now()).status).toBe('submitted')
  })

  test('against someone takes five characters of reason', async () => {
    const expert = await anAdmittedExpert(keeper)
    for (const verb of ['suspend', 'remove', 'blacklist'] as const)
      expect(await decided(keeper, expert, { verb, reason: ' 不合适了 ' })).toMatchObject({
        refusal: { problems: [{ field: 'reason', code: 'reason_text' }] },
      })
    expect((await expert.now()).status).toBe('admitted')
    await value(decided(keeper, expert, { verb: 'suspend', reason: '出国访学一年' }))
    expect((await value(viewOwnExpert(expert.owner))).events.at(-1)).toMatchObject({
      kind: 'suspended',
      note: '出国访学一年',
    })
  })

  test('every step is an event and an audit row, written with it', async () => {
    const expert = await anAdmittedExpert(keeper)
    await value(decided(keeper, expert, { verb: 'suspend', reason: '出国访学一年' }))
    await value(decided(keeper, expert, { verb: 'restore', reason: '已经回国，恢复' }))
    await value(decided(keeper, expert, { verb: 'remove', reason: '本人申请退出' }))
    await value(decided(keeper, expert, { verb: 'blacklist', reason: '评审中泄露信息' }))
    expect(codeOf(await sent(expert))).toBe('not_allowed')
    await value(decided(keeper, expert, { verb: 'restore', reason: '处理期满，移出' }))
    await value(sent(expert))
    await value(decided(keeper, expert, { verb: 'admit' }))
    const kinds = await eventsOf(expert)
    expect(kinds).toEqual([
      ...['submitted', 'admitted', 'suspended', 'restored', 'removed', 'blacklisted', 'released'],
      ...['submitted', 'admitted'],
    ])
    const rows = await db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.objectId, expert.id))
      .orderBy(auditLog.id)
    expect(rows.map(({ action }) => action)).toEqual(kinds.map((kind) => `expert.${kind}`))
  })
})

describe('a change after the admission', () => {
  const NEW_UNIT = '嘉兴示例创新促进中心'
  async function changing() {
    const expert = await anAdmittedExpert(keeper)
    await fill(expert.owner, expert.filingId, 'work', { unitName: NEW_UNIT })
    return expert
  }
  const unitInForce = async (expert: TestExpert) =>
    (await value(viewExpert(keeper, expert.id))).inForce?.content.answers.work?.unitName

  test('leaves the admitted values in force until it is admitted itself', async () => {
    const expert = await changing()
    await value(sent(expert))
    expect(await expert.now()).toMatchObject({ status: 'changing', unitName: '嘉兴示例产业技术研究院' })
    expect(await unitInForce(expert)).toBe('嘉兴示例产业技术研究院')
    await value(decided(keeper, expert, { verb: 'return', reasons: [REASON] }))
    expect((await expert.now()).status).toBe('change_returned')
    expect(await unitInForce(expert)).toBe('嘉兴示例产业技术研究院')
    await value(sent(expert))
    await value(decided(keeper, expert, { verb: 'admit' }))
    expect(await expert.now()).toMatchObject({ status: 'admitted', unitName: NEW_UNIT })
    expect(await unitInForce(expert)).toBe(NEW_UNIT)
  })

  test('that is refused leaves its expert in the pool as before', async () => {
    const expert = await changing()
    await value(sent(expert))
    await value(decided(keeper, expert, { verb: 'decline', reason: '新单位未能核实' }))
    expect(await expert.now()).toMatchObject({ status: 'admitted', unitName: '嘉兴示例产业技术研究院' })
    expect(await unitInForce(expert)).toBe('嘉兴示例产业技术研究院')
  })
})

describe('who may see it', () => {
  const actorOf = (role: Actor['role']) => someone(db, { role })

  test('nobody but its expert before the first 提交; then those who read the pool, and nobody else', async () => {
    const expert = await aCompleteExpert(db)
    const [file] = await db.select().from(files).where(eq(files.filingId, expert.filingId))
    const seeing = async () => {
      const seen: string[] = []
      for (const role of ROLES) {
        const by = await actorOf(role)
        const codes = [codeOf(await viewExpert(by, expert.id)), codeOf(await openFile(by, { id: file!.id }))]
        expect(new Set(codes).size, role).toBe(1)
        if (codes[0] === 'ok') seen.push(role)
        else expect(codes[0]).toBe('not_found')
      }
      return seen
    }
    expect(await seeing()).toEqual([])
    await value(sent(expert))
    expect(await seeing()).toEqual(['city_officer', 'city_leader', 'expert_admin', 'observer'])
    expect(codeOf(await openFile(expert.owner, { id: file!.id }))).toBe('ok')
  })

  test('nobody writes but its expert, in the form, its lists and its files', async () => {
    const expert = await aSubmittedExpert(db)
    await value(decided(keeper, expert, { verb: 'return', reasons: [REASON] }))
    const row = { filingId: expert.filingId, step: 'avoidance', rowId: crypto.randomUUID(), was: {}, now: {} }
    const slot = { filingId: expert.filingId, step: 'attachments', slot: 'E05', name: 'a.pdf', size: 10 }
    for (const role of ROLES) {
      const by = await actorOf(role)
      const codes = [
        codeOf(await saveStep(by, { filingId: expert.filingId, step: 'work', changes: [] })),
        codeOf(await saveRow(by, row)),
        codeOf(await beginFile(by, slot)),
      ]
      const reads = ['city_officer', 'city_leader', 'expert_admin', 'observer'].includes(role)
      expect(new Set(codes), role).toEqual(new Set([reads ? 'not_allowed' : 'not_found']))
    }
    expect(codeOf(await saveRow(expert.owner, row))).toBe('ok')
    expect(codeOf(await beginFile(expert.owner, slot))).toBe('ok')
  })

  test('only the keeper decides', async () => {
    const expert = await aSubmittedExpert(db)
    for (const role of ROLES.filter((one) => one !== 'expert_admin')) {
      const reads = ['city_officer', 'city_leader', 'observer'].includes(role)
      expect(codeOf(await decided(await actorOf(role), expert, { verb: 'admit' })), role).toBe(
        reads ? 'not_allowed' : 'not_found',
      )
    }
    expect(codeOf(await decided(expert.owner, expert, { verb: 'admit' }))).toBe('not_allowed')
    expect(await eventsOf(expert)).toEqual(['submitted'])
  })

  test('the list is for those who read the pool', async () => {
    for (const role of ROLES) {
      const answer = await listExpertsFor(await actorOf(role), {
        statuses: ['submitted'],
        search: '',
        page: 1,
      })
      expect(codeOf(answer), role).toBe(
        ['city_officer', 'city_leader', 'expert_admin', 'observer'].includes(role) ? 'ok' : 'not_found',
      )
    }
  })
})

describe('the list', () => {
  test('finds by parts of name, unit and technical field, all words together, and shows no draft', async () => {
    const { db: own } = await testDatabase()
    const here = await someone(own, { role: 'expert_admin' })
    const robots = await aSubmittedExpert(own, { basic: { name: '钱一平' } })
    const drugs = await aSubmittedExpert(own, {
      basic: { name: '孙二平' },
      work: { unitName: '嘉兴示例药物100%研究所' },
      expertise: { techField1: '20301', techField2: '' },
    })
    await aCompleteExpert(own, { basic: { name: '周三平' } })
    const find = async (search: string) => {
      const { lines, total, counts } = await value(
        listExpertsFor(here, { statuses: ['submitted'], search, page: 1 }),
      )
      expect(total).toBe(lines.length)
      expect(counts).toEqual({ submitted: 2 })
      return lines.map(({ accountId }) => accountId)
    }
    const both = [robots.id, drugs.id].toSorted()
    expect((await find('')).toSorted()).toEqual(both)
    expect((await find('平')).toSorted()).toEqual(both)
    expect(await find('一平')).toEqual([robots.id])
    expect(await find('机器人')).toEqual([robots.id])
    expect(await find('药物')).toEqual([drugs.id])
    expect(await find('化学药 二平')).toEqual([drugs.id])
    expect(await find('化学药 一平')).toEqual([])
    expect(await find('100%')).toEqual([drugs.id])
    expect(await find('%')).toEqual([drugs.id])
    expect(await find('周三平')).toEqual([])
  })
})

describe('the yearly confirmation', () => {
  const status = async (expert: TestExpert): Promise<ExpertStatus> => (await expert.now()).status
  const confirm = async (expert: TestExpert, at: Date, version?: number) =>
    confirmExpert({ ...expert.owner, now: at }, { version: version ?? (await expert.now()).version })

  test('is asked after a year and answered by 确认信息无变化, which holds for another', async () => {
    const expert = await anAdmittedExpert(keeper)
    expect(codeOf(await confirm(expert, later(364)))).toBe('not_allowed')
    expect((await value(viewOwnExpert({ ...expert.owner, now: later(366) }))).asked).toMatchObject({
      until: expect.any(Date),
    })
    await value(confirm(expert, later(366)))
    expect(await expert.now()).toMatchObject({ status: 'admitted', confirmedAt: later(366) })
    await lapseExperts(db, later(366 + 364))
    expect(await status(expert)).toBe('admitted')
  })

  test('unanswered for thirty days is 暂停, once, however often and by how many it is looked for', async () => {
    const { db: own } = await testDatabase()
    const here = await someone(own, { role: 'expert_admin' })
    const expert = await anAdmittedExpert(here)
    const fresh = await anAdmittedExpert({ ...here, now: NOW })
    await own
      .update(experts)
      .set({ confirmedAt: later(200) })
      .where(eq(experts.accountId, fresh.id))
    expect(await lapseExperts(own, later(394))).toBe(0)
    const many = await Promise.all(Array.from({ length: 4 }, () => lapseExperts(own, later(396))))
    expect(many.toSorted()).toEqual([0, 0, 0, 1])
    expect(await lapseExperts(own, later(397))).toBe(0)
    expect([await status(expert), await status(fresh)]).toEqual(['lapsed', 'admitted'])
    const events = await own.select().from(expertEvents).where(eq(expertEvents.kind, 'lapsed'))
    expect(events).toMatchObject([{ actorId: null, actorName: '系统', expertId: expert.id }])
  })

  test('is told of once when it is due, and so is the 暂停', async () => {
    const { db: own } = await testDatabase()
    const here = await someone(own, { role: 'expert_admin' })
    const expert = await anAdmittedExpert(here)
    const told = async () =>
      (await noticesOf(own, expert.id)).map(({ kind, params, path }) => ({ kind, params, path }))
    const admitted = { kind: 'expert_decided', params: { outcome: 'admitted' }, path: '/expert' }
    expect(await told()).toEqual([admitted])
    await lapseExperts(own, later(364))
    expect(await told()).toEqual([admitted])
    await Promise.all([1, 2, 3].map(() => lapseExperts(own, later(366))))
    await lapseExperts(own, later(370))
    const asked = { kind: 'expert_asked', params: { until: expect.any(String) }, path: '/expert' }
    expect(await told()).toEqual([admitted, asked])
    await lapseExperts(own, later(400))
    expect(await told()).toEqual([
      admitted,
      asked,
      { kind: 'expert_decided', params: { outcome: 'lapsed' }, path: '/expert' },
    ])
  })

  test('that comes late brings its expert back, or the change that is then admitted does', async () => {
    const [late, changed] = [await anAdmittedExpert(keeper), await anAdmittedExpert(keeper)]
    await lapseExperts(db, later(400))
    await value(confirm(late, later(401)))
    expect(await status(late)).toBe('admitted')
    await value(sent(changed, later(401)))
    expect(await status(changed)).toBe('submitted')
    await value(decided(keeper, changed, { verb: 'admit' }, later(402)))
    expect(await changed.now()).toMatchObject({ status: 'admitted', confirmedAt: later(402) })
  })

  test('is answered by a change that was sent in time', async () => {
    const expert = await anAdmittedExpert(keeper)
    await value(sent(expert, later(380)))
    await lapseExperts(db, later(400))
    expect(await status(expert)).toBe('changing')
    await value(decided(keeper, expert, { verb: 'return', reasons: [REASON] }, later(401)))
    await lapseExperts(db, later(440))
    expect(await status(expert)).toBe('change_returned')
  })

  test('and the worker at the same moment leave one event, whichever came first', async () => {
    const expert = await anAdmittedExpert(keeper)
    const { version } = await expert.now()
    const [answer] = await Promise.all([confirm(expert, later(396), version), lapseExperts(db, later(396))])
    // Either the confirmation came first, or its page was of before the 暂停.
    expect([codeOf(answer), await status(expert)]).toEqual(
      answer.ok ? ['ok', 'admitted'] : ['stale', 'lapsed'],
    )
    expect(await eventsOf(expert)).toEqual(['submitted', 'admitted', answer.ok ? 'confirmed' : 'lapsed'])
  })
})
