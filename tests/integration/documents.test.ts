import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { documents } from '@/db/schema'
import { requestDocument } from '@/lib/operations/documents/request'
import { latestDocument, viewDocument } from '@/lib/operations/documents/view'
import { testDatabase } from '@/tests/support/database'
import { aFormalJob, anApplicationRow, aPrintJob } from '@/tests/support/pdf'

const { db } = await testDatabase()

const jobsFor = async (documentId: string) =>
  (await db.execute(sql`select id from pgboss.job where data->>'documentId' = ${documentId}`)).length
const documentsOf = (applicationId: string) =>
  db.select().from(documents).where(eq(documents.applicationId, applicationId))

const fileName = '中心_申报书_草稿.pdf'

describe('asking for a document', () => {
  test('keeps what to print and asks for one job', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    const asked = await requestDocument(owner, { applicationId, job: aPrintJob(), fileName })
    const [document] = await documentsOf(applicationId)
    expect(asked).toEqual({ ok: true, value: { id: document!.id } })
    expect(document).toMatchObject({ state: 'queued', progress: 0, fileName, job: aPrintJob() })
    expect(await jobsFor(document!.id)).toBe(1)
  })

  test('twice at once for the same content gives one document and one job', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    const later = aPrintJob({ madeAt: '2026-11-24T06:00:00.000Z' })
    const asked = await Promise.all(
      [aPrintJob(), later, aPrintJob()].map((job) =>
        requestDocument(owner, { applicationId, job, fileName }),
      ),
    )
    const [document, ...more] = await documentsOf(applicationId)
    expect(more).toEqual([])
    expect(asked).toEqual(asked.map(() => ({ ok: true, value: { id: document!.id } })))
    expect(await jobsFor(document!.id)).toBe(1)
  })

  test('after a change gives a new document', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    const { sheet } = aPrintJob()
    const changed = { ...sheet, cover: sheet.cover.map((line) => ({ ...line, value: `${line.value}改` })) }
    await requestDocument(owner, { applicationId, job: aPrintJob(), fileName })
    await requestDocument(owner, { applicationId, job: aPrintJob({ sheet: changed }), fileName })
    expect(await documentsOf(applicationId)).toHaveLength(2)
  })

  test('again after it failed prints again', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    await requestDocument(owner, { applicationId, job: aPrintJob(), fileName })
    await db.update(documents).set({ state: 'failed' }).where(eq(documents.applicationId, applicationId))
    await requestDocument(owner, { applicationId, job: aPrintJob(), fileName })
    expect((await documentsOf(applicationId)).map((one) => one.state).sort()).toEqual(['failed', 'queued'])
  })

  test('inside a transaction that is rolled back leaves neither document nor job', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    let id = ''
    await db
      .transaction(async (tx) => {
        const asked = await requestDocument(
          { ...owner, db: tx },
          { applicationId, job: aPrintJob(), fileName },
        )
        id = asked.ok ? asked.value.id : ''
        tx.rollback()
      })
      .catch(() => {})
    expect(id).not.toBe('')
    expect(await documentsOf(applicationId)).toEqual([])
    expect(await jobsFor(id)).toBe(0)
  })

  test('is refused to those who only read the file', async () => {
    const { id: applicationId, county, stranger } = await anApplicationRow(db)
    const input = { applicationId, job: aFormalJob(), fileName }
    expect(await requestDocument(county, input)).toEqual({ ok: false, refusal: { code: 'not_allowed' } })
    expect(await requestDocument(stranger, input)).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })
})

describe('seeing a document', () => {
  test('the county sees the formal one and never a draft', async () => {
    const { id: applicationId, owner, county } = await anApplicationRow(db)
    const formal = await requestDocument(owner, { applicationId, job: aFormalJob(), fileName })
    const draft = await requestDocument(owner, { applicationId, job: aPrintJob(), fileName })
    if (!formal.ok || !draft.ok) throw new Error('both should have been made')
    expect(await viewDocument(county, formal.value.id)).toMatchObject({ ok: true, value: { draft: false } })
    expect(await viewDocument(county, draft.value.id)).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await latestDocument(county, applicationId)).toEqual({ ok: true, value: null })
    await db.update(documents).set({ state: 'ready' }).where(eq(documents.applicationId, applicationId))
    expect(await latestDocument(county, applicationId)).toMatchObject({ value: { id: formal.value.id } })
    expect(await viewDocument(owner, draft.value.id)).toMatchObject({ ok: true, value: { draft: true } })
  })

  test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])('%s is not found', async (id) => {
    const { owner } = await anApplicationRow(db)
    expect(await viewDocument(owner, id)).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('a stranger finds nothing', async () => {
    const { id: applicationId, owner, stranger } = await anApplicationRow(db)
    const asked = await requestDocument(owner, { applicationId, job: aFormalJob(), fileName })
    expect(await viewDocument(stranger, asked.ok ? asked.value.id : '')).toMatchObject({ ok: false })
    expect(await latestDocument(stranger, applicationId)).toMatchObject({ ok: false })
  })
})
