import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { saveBatch } from '@/db/batches'
import { DEMO_SUBJECTS, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import type { Actor } from '@/lib/domain/actor'
import { PROGRAMMES, programmeByKey } from '@/lib/domain/programmes'
import { demoRound } from '@/lib/domain/programmes/round'
import { diskStore } from '@/lib/files/store'
import { formByKey } from '@/lib/forms/definitions'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { startApplication } from '@/lib/operations/applications/start'
import { saveRow } from '@/lib/operations/filings/rows'
import { decideUnit } from '@/lib/operations/units/decide'
import { submitUnit } from '@/lib/operations/units/submit'
import { findApplication } from '../applications'
import type { Db } from '../client'
import { accounts } from '../schema'
import { findUnit } from '../units'
import { seedExperts } from './experts'
import { completeProfile } from './fixture/application'
import { attachmentsFor } from './fixture/attachments'
import { wholeContent } from './fixture/whole/content'
import { demoPasswordHash, STAFF, seedPeople } from './people'
import { attach, boundPerson, fill, made, NO_BROWSER } from './play'

/** Whether the demo people have been played in. */
export async function isSeeded(db: Db): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.demo, true)).limit(1)
  return found.length > 0
}

/** Plays in the demo people and what they have done so far, through the operations that people use. */
export async function seedDemo(db: Db, { dataDir, now }: { dataDir: string; now: Date }): Promise<void> {
  const passwordHash = await demoPasswordHash()
  await seedPeople(db, passwordHash)
  for (const programme of PROGRAMMES) await saveBatch(db, demoRound(programme, now))
  const faren02 = await legalPerson(db, 'faren02', DEMO_UNITS.haining, '查月红', now)
  await boundPerson(db, { subject: DEMO_SUBJECTS.geren02, name: '姚婷' }, faren02, now)
  await verifiedUnit(db, faren02, dataDir, now)
  await draftWithoutAttachments(db, faren02, now)
  await seedExperts(db, { dataDir, now, passwordHash })
}

async function legalPerson(
  db: Db,
  who: 'faren02',
  company: { uscc: string; name: string },
  actingName: string,
  now: Date,
): Promise<Actor> {
  const identity = { kind: 'legal' as const, subject: DEMO_SUBJECTS[who], actingName, company }
  const { accountId, sid } = await made(signIn(db, identity, NO_BROWSER, now))
  const [account] = await db
    .update(accounts)
    .set({ demo: true })
    .where(eq(accounts.id, accountId))
    .returning()
  return {
    accountId,
    sessionId: sid,
    role: 'legal_admin',
    name: actingName,
    unitId: account!.unitId,
    regionCode: null,
  }
}

/** 单位基本信息 filled in, with its licence, submitted and verified by the county. */
async function verifiedUnit(db: Db, actor: Actor, dataDir: string, now: Date): Promise<void> {
  const ctx = { db, actor, now }
  const unit = (await findUnit(db, actor.unitId!))!
  const { answers } = completeProfile()
  await fill(ctx, unit.filingId, 'profile', answers.profile!)
  for (const file of await attachmentsFor(formByKey('unit-profile@1'))) {
    const staged = path.join(dataDir, `seed-${randomUUID()}`)
    await mkdir(dataDir, { recursive: true })
    await writeFile(staged, file.bytes)
    await attach(ctx, unit.filingId, file, { store: diskStore(path.join(dataDir, 'files/stored')), staged })
  }
  await made(submitUnit(ctx, { id: unit.id }))
  const { id, name, role, regionCode } = STAFF.haining01
  const county: Actor = { accountId: id, sessionId: id, role, name, unitId: null, regionCode }
  const version = (await findUnit(db, unit.id))!.version
  await made(decideUnit({ db, actor: county, now }, { id: unit.id, version, verb: 'verify' }))
}

/** An application that lacks nothing but its attachments. */
async function draftWithoutAttachments(db: Db, actor: Actor, now: Date): Promise<void> {
  const ctx = { db, actor, now }
  const { id } = await made(startApplication(ctx, { programme: 'gxyf' }))
  const { filingId } = (await findApplication(db, id))!
  const { answers, rows } = wholeContent(demoRound(programmeByKey('gxyf'), now).year)
  for (const [step, typed] of Object.entries(answers)) await fill(ctx, filingId, step, typed)
  for (const [step, list] of Object.entries(rows)) {
    for (const { cells } of list)
      await made(saveRow(ctx, { filingId, step, rowId: randomUUID(), was: {}, now: cells }))
  }
}
