import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { expectAccessible, newPage } from '../support/browser'
import { control, inDatabase, signIn } from '../support/journeys'

/** A year that the demo never reaches by itself. */
const YEAR = 2095
const NAME = '市级高新技术研究开发中心认定'

afterAll(() => inDatabase((sql) => sql`delete from batches where year = ${YEAR}`))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isSelected = (page: Page, label: string) =>
  control(page, label).evaluate((select) => (select as HTMLSelectElement).value)

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('批次管理, %s', (_how, javaScript) => {
  test('what is refused stands beside its field, and everything typed is still there', async () => {
    const page = await newPage({ javaScript })
    await signIn(page, '管理部门', 'shiju01')
    await page.getByRole('link', { name: '批次管理' }).first().click()
    await page.getByRole('link', { name: '新增批次' }).click()
    await page.getByRole('heading', { level: 1, name: '新增批次' }).waitFor()
    await control(page, '申报年度').fill('27')
    await control(page, '申报截止日期').fill('2026-01-01')
    await control(page, '申报截止时间').fill('12:30')
    await control(page, '说明').fill('请尽早提交。')
    await page.getByLabel('区县推荐前要求上传盖章页').check()
    await button(page, '保存').click()

    await page.getByRole('alert').getByText('有 2 处需要填写或修改').waitFor()
    for (const [label, sentence] of [
      ['申报年度', '申报年度应是四位数的年份'],
      ['申报截止日期', '申报截止必须晚于申报开始'],
    ] as const) {
      const described = await control(page, label).getAttribute('aria-describedby')
      expect(await page.locator(`#${described!.split(' ').at(-1)}`).textContent()).toContain(sentence)
    }
    expect(await control(page, '申报年度').inputValue()).toBe('27')
    expect(await control(page, '申报截止日期').inputValue()).toBe('2026-01-01')
    expect(await control(page, '申报截止时间').inputValue()).toBe('12:30')
    expect(await control(page, '说明').inputValue()).toBe('请尽早提交。')
    expect(await isSelected(page, '申报项目')).toBe('gxyf')
    expect(await isSelected(page, '申报书版本')).toBe('gxyf@1')
    expect(await page.getByLabel('区县推荐前要求上传盖章页').isChecked()).toBe(true)
    await expectAccessible(page, '#main')
  })
})

test('the officer prepares a round, its leader publishes it, and from then on applicants see it and what is left', async () => {
  const officer = await newPage()
  await signIn(officer, '管理部门', 'shiju01')
  await officer.goto('/office/batches/new')
  await control(officer, '申报年度').fill(String(YEAR))
  // Open today, for two hours more than thirty days.
  const ends = ['2020-01-01', '2095-06-30', '2095-07-31', '2095-08-31']
  for (const [at, label] of ['申报开始', '申报截止', '区县审核截止', '市级办理截止'].entries()) {
    await control(officer, `${label}日期`).fill(ends[at]!)
    await control(officer, `${label}时间`).fill('17:00')
  }
  await button(officer, '保存').click()
  await officer.getByText('已保存，等负责人发布').waitFor()
  expect(await button(officer, '发布批次').count()).toBe(0)
  await expectAccessible(officer, '#main')

  const applicant = await newPage()
  await signIn(applicant, '法人', 'faren02')
  await applicant.getByText(NAME).first().waitFor()
  expect(await applicant.getByText(`${YEAR}年度`).count()).toBe(0)
  await applicant.getByRole('timer').first().waitFor()

  const leader = await newPage()
  await signIn(leader, '管理部门', 'shiju02')
  await leader.goto(officer.url().split('?')[0]!)
  await button(leader, '发布批次').click()
  await leader.getByText('批次已发布').waitFor()
  await expectAccessible(leader, '#main')

  await applicant.reload()
  await applicant.getByText(`${YEAR}年度申报时间`).waitFor()
  await applicant.getByRole('timer').filter({ hasText: '2095年6月30日 17:00' }).waitFor()

  // Its end moves only with a reason.
  await control(leader, '申报截止日期').fill('2095-07-01')
  await button(leader, '保存修改').click()
  await leader.getByRole('link', { name: '修改原因', exact: true }).waitFor()
  expect(await control(leader, '申报截止日期').inputValue()).toBe('2095-07-01')
  await control(leader, '修改原因').fill('因系统维护顺延一天')
  await button(leader, '保存修改').click()
  await leader.getByText('修改已保存').waitFor()
  await applicant.goto('/programmes/gxyf')
  await applicant.getByRole('timer').filter({ hasText: '2095年7月1日 17:00' }).waitFor()
})

test('the time that is left goes on by itself, warns in the last day, and says when it is over', async () => {
  const page = await newPage()
  await page.clock.install()
  await signIn(page, '法人', 'faren02')
  const closing = (minutes: number) =>
    inDatabase(
      (sql) => sql`insert into batches (programme_key, year, form_key, opens_at, closes_at, county_closes_at)
        values ('gxyf', ${YEAR}, 'gxyf@1', now() - interval '1 day',
          now() + make_interval(mins => ${minutes}), now() + interval '60 days')
        on conflict (programme_key, year) do update set
          opens_at = excluded.opens_at, closes_at = excluded.closes_at, published_at = now()`,
    )
  await closing(24 * 60 + 2)
  await page.goto('/programmes/gxyf')
  const timer = page.getByRole('timer').first()
  await timer.filter({ hasText: '距截止还有 1 天（' }).waitFor()
  await page.clock.fastForward('05:00')
  await timer.filter({ hasText: '即将截止，还有 23 小时' }).waitFor()
  await page.clock.fastForward('24:00:00')
  await timer.filter({ hasText: '已于' }).waitFor()
})
