import type { Db } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { findStep } from '@/db/filings'
import { saveStep } from '@/lib/operations/filings/save-step'
import type { Visitor } from '../visitor'
import { ask } from './load'
import { type Comparison, msOf, type Side } from './measure'

const TIMES = 300
const FIELD = 'town'

/** One field of 依托企业情况 saved again and again, one after the other, against an UPDATE of as large a row. */
export async function saving(
  { db, url, ownerUrl }: { db: Db; url: string; ownerUrl: string },
  { actor, cookie, filingId }: Visitor,
): Promise<{ door: Comparison; operation: Comparison; end: () => Promise<void> }> {
  const stored = (await findStep(db, filingId, 'host'))!.answers
  const bare = await bareTable(ownerUrl, filingId, stored)

  let was = String(stored[FIELD] ?? '')
  let count = 0
  const nextChange = () => {
    const change = { name: FIELD, was, now: `示例街道${++count}` }
    was = change.now
    return change
  }
  const door: Side = {
    what: 'PUT /api/filings/…/steps/host',
    round: () =>
      msOf(TIMES, async () => {
        const answer = await ask({
          url: `${url}/api/filings/${filingId}/steps/host`,
          method: 'PUT',
          headers: {
            cookie: `${cookie.name}=${cookie.value}`,
            origin: url,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ changes: [nextChange()] }),
        })
        if (!answer.includes('"conflicts":[]')) throw new Error(`Not saved: ${answer.slice(0, 200)}`)
      }),
  }
  const operation: Side = {
    what: 'saveStep',
    round: () =>
      msOf(TIMES, async () => {
        const changes = [nextChange()]
        const saved = await saveStep({ db, actor, now: new Date() }, { filingId, step: 'host', changes })
        if (!saved.ok || saved.value.conflicts.length > 0) throw new Error('Not saved.')
      }),
  }
  return {
    door: { name: 'saving one field through the autosave door', unit: 'ms', ours: door, bare: bare.side },
    operation: { name: 'the operation behind it alone', unit: 'ms', ours: operation, bare: bare.side },
    end: bare.end,
  }
}

async function bareTable(ownerUrl: string, filingId: string, answers: object) {
  const sql = plainConnection(ownerUrl)
  await sql`create table bench_steps (
    filing_id uuid, step text, version int not null, answers jsonb not null,
    saved_by text not null, saved_at timestamptz not null, primary key (filing_id, step))`
  await sql`insert into bench_steps values (${filingId}, 'host', 1, ${sql.json(answers as never)}, '', now())`
  let count = 0
  const side: Side = {
    what: 'UPDATE over postgres.js',
    round: () =>
      msOf(TIMES, async () => {
        const next = { ...answers, [FIELD]: `示例街道${++count}` }
        const saved = await sql`
          update bench_steps set answers = ${sql.json(next as never)}, version = version + 1,
            saved_by = '查月红', saved_at = ${new Date()}
          where filing_id = ${filingId} and step = 'host'`
        if (saved.count !== 1) throw new Error('Nothing was updated.')
      }),
  }
  const end = async () => {
    await sql`drop table bench_steps`
    await sql.end({ timeout: 5 })
  }
  return { side, end }
}
