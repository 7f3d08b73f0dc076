import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attachmentsFor } from '@/db/seed/fixture/attachments'
import { expertAnswers, SAMPLE_EXPERT } from '@/db/seed/fixture/expert'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import { askedFields, fieldsOf, lookupFrom } from '@/lib/forms/fields'
import { expectAccessible, newPage } from '../support/browser'
import { EXPERT_PASSWORD, enter, freshUsername, registerExpert } from '../support/experts'
import {
  control,
  fillFields,
  giveReason,
  inDatabase,
  leads,
  saved,
  signIn,
  upload,
} from '../support/journeys'

const NAME = '陆待审'
const answers = expertAnswers({ ...SAMPLE_EXPERT, name: NAME })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Only what has to be filled in. */
async function fillRequired(page: Page): Promise<void> {
  const content = { answers, rows: {}, files: {}, facts: {} }
  for (const step of expertProfile1.steps) {
    if (step.kind !== 'form') continue
    const asked = askedFields(fieldsOf(step), lookupFrom(content, step.key))
    const required = asked.filter(({ optional }) => !optional)
    if (required.every(({ kind }) => kind === 'carried')) continue
    await page.goto(new URL(`/expert/steps/${step.key}`, page.url()).href)
    await fillFields(page, required, answers[step.key]!)
    await saved(page)
  }
  await page.goto(new URL('/expert/steps/attachments', page.url()).href)
  for (const file of await attachmentsFor(expertProfile1))
    if (file.slot === 'E01' || file.slot === 'E03') await upload(page, file.slot, file)
}

test('a profile is filled in, sent, returned with a reason at a field, mended without scripts, and admitted', async () => {
  const expert = await newPage()
  const username = freshUsername()
  await registerExpert(expert, username)
  await expert.getByRole('link', { name: '填写专家信息' }).click()
  await expert.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  expect(await control(expert, '姓名').inputValue()).toBe('陆晓明')
  await fillRequired(expert)

  await expert.goto(new URL('/expert/check', expert.url()).href)
  await expert.getByText('检查通过，可以提交').waitFor()
  await button(expert, '提交').click()
  await expert.getByText('还有 2 处需要修改').waitFor()
  await expectAccessible(expert)
  // As the codes that come by SMS and e-mail would have it.
  await inDatabase(
    (sql) => sql`update experts set mobile_verified_at = now(), email_verified_at = now()
      from accounts where accounts.id = account_id and username = ${username}`,
  )
  await button(expert, '提交').click()
  await expert.getByText('提交成功').waitFor()
  await expert.getByText('现在由嘉兴市科学技术局专家库管理员审核').first().waitFor()

  const keeper = await newPage()
  await signIn(keeper, '管理部门', 'zhuanjiaku')
  await keeper.goto(new URL('/office/experts', keeper.url()).href)
  await keeper.getByLabel('姓名、单位或技术领域').fill(NAME)
  await button(keeper, '查询').click()
  await keeper.getByRole('link', { name: NAME }).click()
  await keeper.getByRole('heading', { level: 1, name: NAME }).waitFor()
  await keeper.getByText('退回补充', { exact: true }).click()
  await expectAccessible(keeper)
  await giveReason(keeper, 1, '职务', '内容前后不一致', '请写明现任职务')
  await button(keeper, '退回').click()
  await keeper.getByText('已退回，专家可以修改后再次提交').waitFor()

  const plain = await newPage({ javaScript: false })
  await plain.goto(new URL('/sign-in/expert', expert.url()).href)
  await enter(plain, username, EXPERT_PASSWORD)
  await leads(plain, plain.getByRole('link', { name: '查看意见并修改' }))
  await plain.getByText('请写明现任职务').first().waitFor()
  await control(plain, '职务').fill('研究室主任')
  await leads(plain, button(plain, '保存'))
  await plain.goto(new URL('/expert/check', expert.url()).href)
  await leads(plain, button(plain, '提交'))
  await plain.getByText('提交成功').waitFor()

  await keeper.reload()
  await keeper.getByText('研究室主任').waitFor()
  await button(keeper, '入库').click()
  await keeper.getByText('已通过，本次提交的信息生效').waitFor()
  await plain.goto(new URL('/', expert.url()).href)
  await plain.getByText('已入库').first().waitFor()
})
