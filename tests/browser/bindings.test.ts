import { randomInt } from 'node:crypto'
import { eq, type SQL } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { connect } from '@/db/client'
import { accounts, units } from '@/db/schema'
import { findUnit } from '@/db/units'
import { DEMO_UNITS } from '@/lib/domain/accounts/demo'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Ctx } from '@/lib/operations/context'
import { expectAccessible, newPage } from '../support/browser'
import {
  control,
  giveReason,
  inDatabase,
  leads,
  registerCompany,
  registerPerson,
  signIn,
} from '../support/journeys'
import { aCompleteDraft, completed, value, verified } from '../support/stage'

/** Each journey leaves the demo as it found it. */
afterAll(() =>
  inDatabase(async (sql) => {
    await sql`update bindings set status = 'LEFT'
      where account_id in (select id from accounts where not demo) and status <> 'LEFT'`
  }),
)

/** Other tests make units of the same name. */
async function ofHaining(page: Page) {
  const [unit] = await inDatabase(
    (sql) => sql<{ id: string }[]>`select id from units where uscc = ${DEMO_UNITS.haining.uscc}`,
  )
  return page.locator(`input[type=radio][value="${unit!.id}"]`)
}

const listed = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('选取单位 and 审核, %s', (_how, javaScript) => {
  const name = `沈${'一二三四五六七八九十'[randomInt(10)]}${javaScript ? '明' : '亮'}`
  let person: Page
  let admin: Page
  // The pages are the same without scripts, and looked over with them.
  const check = async (page: Page) => javaScript && expectAccessible(page)

  test('a person sees the programmes, and why they cannot apply yet', async () => {
    person = await newPage({ javaScript })
    await registerPerson(person, name)
    await person.getByText('请先选取单位').waitFor()
    await check(person)
    await person.getByRole('link', { name: '市级高新技术研究开发中心认定' }).click()
    await person.getByText('还没有绑定单位，不能申报').waitFor()
    await check(person)
    await person.getByRole('main').getByRole('link', { name: '选取单位' }).click()
    await person.getByRole('heading', { name: '选取单位', level: 1 }).waitFor()
  })

  test('输入 a part of the name, 查询, choose, 保存, 提交', async () => {
    await control(person, '单位名称').fill('新')
    await person.getByRole('button', { name: '查询' }).click()
    await person.getByText('至少输入单位名称中的两个字').waitFor()
    await check(person)
    expect(await control(person, '单位名称').inputValue()).toBe('新')

    await control(person, '单位名称').fill('示例新材料有限公司')
    await person.getByRole('button', { name: '查询' }).click()
    await person.getByText('9133****36').first().waitFor()
    expect(await person.getByText('还没有管理员').count()).toBe(0)
    await check(person)
    await person.getByRole('button', { name: '保存', exact: true }).click()
    await person.getByText('请先在下面选中一个单位').waitFor()
    await (await ofHaining(person)).check()
    await person.getByRole('button', { name: '保存', exact: true }).click()
    await person.getByText('已保存。请核对单位，再点“提交”').waitFor()
    await listed(person, DEMO_UNITS.haining.name).getByRole('button', { name: '提交', exact: true }).click()
    await person.getByText('已提交，请等待单位管理员审核').waitFor()
    await check(person)
  })

  test('the unit’s administrator rejects it with a reason, which the person reads', async () => {
    admin = await newPage({ javaScript })
    await signIn(admin, '法人', 'faren02')
    await admin.getByText('1 位个人用户等待您审核').waitFor()
    await check(admin)
    await admin.getByRole('link', { name: '去审核' }).click()
    await admin.getByRole('heading', { name: '审核', level: 1 }).waitFor()
    const line = listed(admin, name)
    await line.getByText('驳回这份申请').click()
    await line.getByLabel('驳回理由').fill('不行')
    await line.getByRole('button', { name: /^驳回/ }).click()
    await line.getByText('理由太短').waitFor()
    await check(admin)
    expect(await line.getByLabel('驳回理由').inputValue()).toBe('不行')
    await line.getByLabel('驳回理由').fill('请先到人事科登记')
    await line.getByRole('button', { name: /^驳回/ }).click()
    await admin.getByText('已驳回，对方会看到驳回理由').waitFor()
    await person.goto('/bindings')
    await person.getByText('驳回理由：请先到人事科登记').waitFor()
  })

  test('asked again, 通过 lets the person apply, and 解除绑定 ends it at once', async () => {
    await person.goto('/bindings?name=示例新材料')
    await (await ofHaining(person)).check()
    await person.getByRole('button', { name: '保存', exact: true }).click()
    await person.getByRole('button', { name: '提交', exact: true }).click()
    await person.getByText('已提交，请等待单位管理员审核').waitFor()

    await admin.goto('/unit/review')
    await listed(admin, name).getByRole('button', { name: /^通过/ }).click()
    await admin.getByText('已通过，对方现在可以为本单位申报').waitFor()
    await check(admin)

    await person.goto('/programmes/gxyf')
    await person.getByText('它由本单位另一位申报人填报').waitFor()
    await check(person)
    await person.goto('/bindings')
    await person.getByText('当前单位').waitFor()
    await check(person)

    await listed(admin, name)
      .getByRole('button', { name: /^解除绑定/ })
      .click()
    await admin.getByText('已解除绑定').waitFor()
    await person.goto('/programmes/gxyf')
    await person.getByText('还没有绑定单位，不能申报').waitFor()
  })
})

describe('下属用户项目申报审核', () => {
  const company = `嘉兴审核试验${randomInt(1e6)}有限公司`
  const name = `何小${'敏慧静雯'[randomInt(4)]}`
  const { db, end } = connect(inject('platform').databases.application)
  let person: Page
  let admin: Page
  let address = ''
  afterAll(() => end())

  const ctxOf = async (where: SQL): Promise<Ctx> => {
    const [account] = await db.select().from(accounts).where(where)
    const { id, role, name, unitId, regionCode } = account!
    return { db, now: new Date(), actor: { accountId: id, sessionId: id, role, name, unitId, regionCode } }
  }

  test('a person of a unit fills in an application and submits it to the unit', async () => {
    admin = await newPage()
    await registerCompany(admin, company)
    person = await newPage()
    await registerPerson(person, name)
    const [found] = await db.select().from(units).where(eq(units.name, company))
    const unit = {
      id: found!.id,
      filingId: found!.filingId,
      now: async () => (await findUnit(db, found!.id))!,
    }
    const owner = await ctxOf(eq(accounts.unitId, unit.id))
    const haining = await ctxOf(eq(accounts.username, 'haining01'))
    await verified(await completed({ ...unit, owner }, { name: company }), { haining })
    const stranger = await ctxOf(eq(accounts.name, name))
    const { id } = await value(chooseUnit(stranger, { unitId: unit.id }))
    await value(decideBinding(stranger, { id, version: 0, verb: 'submit' }))
    await value(decideBinding(owner, { id, version: 1, verb: 'approve' }))
    const bound = { ...stranger, actor: { ...stranger.actor, unitId: unit.id } }
    const draft = await aCompleteDraft({ ...unit, owner: bound })
    address = `/applications/${draft.id}`

    await person.goto(`${address}/check`)
    await person.getByRole('button', { name: '提交', exact: true }).click()
    await person.getByText('提交成功，现在由本单位管理员审核').waitFor()
    await person.getByText('待单位审核').first().waitFor()
    await person.getByRole('button', { name: '撤回', exact: true }).waitFor()
    await expectAccessible(person)
  })

  test('the administrator returns it with a reason that stands at its field', async () => {
    await admin.goto('/unit/review')
    await expectAccessible(admin)
    await admin.getByRole('table').getByRole('link').first().click()
    await admin.getByRole('button', { name: '通过并提交' }).waitFor()
    await expectAccessible(admin)
    await admin.getByText('退回修改', { exact: true }).first().click()
    await giveReason(admin, 1, '联系人部门', '内容前后不一致', '部门名称与组织机构图不一致')
    await admin.getByRole('button', { name: '退回', exact: true }).click()
    await admin.getByText('单位管理员已退回，共 1 条意见').waitFor()
    await person.goto(`${address}/steps/host`)
    await person.getByText('部门名称与组织机构图不一致').first().waitFor()
    await expectAccessible(person)
  })

  test('submitted again, 通过并提交 in the list hands it to the county', async () => {
    await person.goto(`${address}/check`)
    await person.getByRole('button', { name: '提交', exact: true }).click()
    await person.getByText('提交成功，现在由本单位管理员审核').waitFor()
    await admin.goto('/unit/review')
    await admin.getByRole('button', { name: '通过并提交' }).click()
    await admin.getByText('已通过并提交到所属区县科技部门').waitFor()
    await person.goto(address)
    await person.getByText('待区县审核').first().waitFor()
  })

  test('指定为管理员, 暂停 with its reason, 恢复, and 转交 of what the person filled in, without scripts', async () => {
    const plain = await newPage({ javaScript: false })
    await plain.context().addCookies(await admin.context().cookies())
    const press = async (label: string) =>
      leads(plain, plain.getByRole('button', { name: `${label} ${name}` }))
    await plain.goto('/unit/review')
    await press('指定为管理员')
    await plain.getByText('已指定为单位管理员').waitFor()
    await person.goto('/unit/review')
    await person.getByRole('heading', { name: '审核', level: 1 }).waitFor()
    await press('撤销管理员')

    await plain.getByText('暂停权限').first().click()
    await press('暂停')
    await plain.getByText('理由太短').waitFor()
    await plain.getByLabel('暂停理由').fill('岗位调整期间暂停')
    await press('暂停')
    await plain.getByText('已暂停，对方现在不能为本单位申报').waitFor()
    await person.goto('/bindings')
    await person.getByText('岗位调整期间暂停').waitFor()
    await press('恢复权限')

    await plain.goto(address)
    await plain.getByLabel('转交给').selectOption({ index: 1 })
    await leads(plain, plain.getByRole('button', { name: '转交', exact: true }))
    await plain.getByText('转交填报人').waitFor()
  })
})
