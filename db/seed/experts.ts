import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'
import { DEMO_PASSWORD } from '@/lib/domain/accounts/demo'
import type { Actor } from '@/lib/domain/actor'
import { diskStore } from '@/lib/files/store'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import { registerExpert } from '@/lib/operations/accounts/register-expert'
import { decideExpert } from '@/lib/operations/experts/decide'
import { submitExpert } from '@/lib/operations/experts/submit'
import { saveStep } from '@/lib/operations/filings/save-step'
import type { Db } from '../client'
import { findExpert } from '../experts'
import { accounts, experts } from '../schema'
import { type Attachment, attachmentsFor } from './fixture/attachments'
import { type ExpertPerson, expertAnswers } from './fixture/expert'
import { STAFF } from './people'
import { attach, made, NO_BROWSER } from './play'

const INSTITUTE = { unitName: '嘉兴示例产业技术研究院', unitUscc: '12330400470942182J' }
const CENTRE = { unitName: '嘉兴示例创新促进中心', unitUscc: '52330400MJ9612UX3B' }

/** The experts of the demo, each at home in other fields. */
// biome-ignore format: one expert, one line
export const DEMO_EXPERTS: readonly (ExpertPerson & { username: string; applyType: string })[] = [
  { username: 'zhuanjia01', applyType: 'technical', name: '顾新材', birth: '1971-03-12', gender: 'male', serial: 411, ...INSTITUTE, title: '1-01', major: '材料学', techFields: ['40304', '40306'], keywords: '高性能纤维、复合材料、产业用纺织品' },
  { username: 'zhuanjia02', applyType: 'technical', name: '沈智造', birth: '1975-09-02', gender: 'male', serial: 412, ...INSTITUTE, title: '2-01', major: '机械电子工程', techFields: ['80402', '80403'], keywords: '工业机器人、机器视觉、运动控制' },
  { username: 'zhuanjia03', applyType: 'technical', name: '陆光伏', birth: '1968-11-20', gender: 'female', serial: 413, ...INSTITUTE, title: '1-03', major: '新能源科学与工程', techFields: ['60101', '60302'], keywords: '光伏组件、储能电池、能源管理' },
  { username: 'zhuanjia04', applyType: 'technical', name: '姚微芯', birth: '1980-05-06', gender: 'female', serial: 414, ...CENTRE, title: '2-03', major: '微电子学与固体电子学', techFields: ['10605', '10203', '10607'], keywords: '传感器、封装、显示器件' },
  { username: 'zhuanjia05', applyType: 'technical', name: '钱纺机', birth: '1966-01-15', gender: 'male', serial: 415, ...INSTITUTE, title: '1-01', major: '纺织工程', techFields: ['80504', '80501'], keywords: '纺织装备、针织机械、基础件' },
  { username: 'zhuanjia06', applyType: 'finance', name: '费审计', birth: '1978-07-30', gender: 'female', serial: 416, ...CENTRE, title: '2-08', major: '会计学', techFields: ['50102'], keywords: '研发费用、专项审计、内部控制', over: { work: { accountant: 'yes' } } },
  { username: 'zhuanjia07', applyType: 'management', name: '章科管', birth: '1973-12-08', gender: 'male', serial: 417, ...CENTRE, title: '2-07', major: '技术经济及管理', techFields: ['50101', '80403'], keywords: '研发管理、科技政策、成果转化' },
]

type Played = { dataDir: string; now: Date; passwordHash: string }

/** Registers the demo's experts, fills in their profiles and lets them into the pool. */
export async function seedExperts(db: Db, played: Played): Promise<void> {
  const proofs = (await attachmentsFor(expertProfile1)).filter(({ slot }) => slot !== 'E02')
  await mkdir(played.dataDir, { recursive: true })
  await Promise.all(DEMO_EXPERTS.map((person) => admittedExpert(db, person, proofs, played)))
}

async function admittedExpert(
  db: Db,
  person: (typeof DEMO_EXPERTS)[number],
  proofs: readonly Attachment[],
  { dataDir, now, passwordHash }: Played,
): Promise<void> {
  const { username, applyType, name } = person
  const { accountId, sid } = await made(
    registerExpert(
      db,
      {
        username,
        password: DEMO_PASSWORD,
        confirmation: DEMO_PASSWORD,
        applyType,
        contactName: name,
        mobile: `1380000${1000 + person.serial}`,
        email: `${username}@example.com.cn`,
        consent: CONSENT_VERSION,
      },
      { ...NO_BROWSER, address: 'seed', hash: async () => passwordHash },
      now,
    ),
  )
  await db.update(accounts).set({ demo: true }).where(eq(accounts.id, accountId))
  await db
    .update(experts)
    .set({ mobileVerifiedAt: now, emailVerifiedAt: now })
    .where(eq(experts.accountId, accountId))
  const actor: Actor = { accountId, sessionId: sid, role: 'expert', name, unitId: null, regionCode: null }
  const ctx = { db, actor, now }
  const { filingId, version: registered } = (await findExpert(db, accountId))!
  for (const [step, answers] of Object.entries(expertAnswers(person))) {
    // The name is there from the registration.
    const changes = Object.entries(answers)
      .filter(([field]) => field !== 'name')
      .map(([field, answer]) => ({ name: field, was: undefined, now: answer }))
    await made(saveStep(ctx, { filingId, step, changes }))
  }
  for (const proof of proofs) {
    const staged = path.join(dataDir, `seed-${randomUUID()}`)
    await writeFile(staged, proof.bytes)
    await attach(ctx, filingId, proof, { store: diskStore(path.join(dataDir, 'files/stored')), staged })
  }
  await made(submitExpert(ctx, { version: registered }))
  const { id, role, name: keeper } = STAFF.zhuanjiaku
  const by: Actor = { accountId: id, sessionId: id, role, name: keeper, unitId: null, regionCode: null }
  const { version } = (await findExpert(db, accountId))!
  await made(decideExpert({ db, actor: by, now }, { id: accountId, version, verb: 'admit' }))
}
