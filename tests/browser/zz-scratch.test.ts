import './doors.test'
import './batches.test'
import { mkdirSync } from 'node:fs'
import { afterAll, test } from 'vitest'
import { newPage } from '../support/browser'
import { inDatabase, signIn } from '../support/journeys'

mkdirSync('/tmp/batches-shots', { recursive: true })
const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]
let closes: Date
afterAll(() =>
  inDatabase(
    (sql) => sql`update batches set closes_at = ${closes} where programme_key='gxyf' and year < 2090`,
  ),
)
test('shots', async () => {
  const [b] = await inDatabase(
    (sql) =>
      sql<{ at: Date }[]>`select closes_at as at from batches where programme_key='gxyf' and year < 2090`,
  )
  closes = b!.at
  const [a] = await inDatabase(
    (sql) =>
      sql<
        { id: string; batch: string }[]
      >`select a.id, a.batch_id as batch from applications a join batches b on b.id=a.batch_id join units u on u.id=a.unit_id where a.status='DRAFT' and u.name like '海宁示例%' and b.year < 2090 limit 1`,
  )
  for (const viewport of sizes) {
    const shot = async (page: any, name: string) =>
      page.screenshot({ path: `/tmp/batches-shots/${name}-${viewport.width}.png`, fullPage: true })
    const officer = await newPage({ viewport })
    await signIn(officer, '管理部门', 'shiju01')
    await officer.goto('/office/batches')
    await shot(officer, 'list')
    await officer.goto('/office/batches/new')
    await shot(officer, 'new')
    await officer.getByLabel('申报截止日期').fill('2020-01-01')
    await officer.getByLabel(/^申报年度/).fill('27')
    await officer.getByRole('button', { name: '保存', exact: true }).click()
    await officer.getByRole('alert').getByText('有 2 处需要填写或修改').waitFor()
    await shot(officer, 'refused')
    const leader = await newPage({ viewport })
    await signIn(leader, '管理部门', 'shiju02')
    await leader.goto(`/office/batches/${a!.batch}`)
    await shot(leader, 'published')
    await officer.goto(`/office/batches/${a!.batch}`)
    await shot(officer, 'published-officer')
    const county = await newPage({ viewport })
    await signIn(county, '管理部门', 'haining01')
    await county.goto('/office?status=COUNTY_REVIEW')
    await shot(county, 'county')
    const page = await newPage({ viewport })
    await signIn(page, '法人', 'faren02')
    for (const [how, sqlText] of [
      ['calm', "now() + interval '30 days 3 hours'"],
      ['soon', "now() + interval '5 hours 20 minutes'"],
      ['over', "now() - interval '1 hour'"],
    ] as const) {
      await inDatabase((sql) =>
        sql.unsafe(`update batches set closes_at = ${sqlText} where programme_key='gxyf' and year < 2090`),
      )
      for (const [name, url] of [
        ['home', '/'],
        ['programme', '/programmes/gxyf'],
        ['standing', `/applications/${a!.id}`],
        ['step', `/applications/${a!.id}/steps/host`],
        ['check', `/applications/${a!.id}/check`],
      ] as const) {
        await page.goto(url)
        await shot(page, `${name}-${how}`)
      }
    }
    await inDatabase(
      (sql) => sql`update batches set closes_at = ${closes} where programme_key='gxyf' and year < 2090`,
    )
  }
}, 300_000)
