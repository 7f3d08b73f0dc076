import { mkdirSync } from 'node:fs'
import { test } from 'vitest'
import { newPage } from '../support/browser'
import { seededDraft, signIn } from '../support/journeys'
import { walkForm } from '../support/walker'

test('pictures', { timeout: 300_000 }, async () => {
  mkdirSync('/tmp/sections-pics', { recursive: true })
  const { id } = await seededDraft()
  for (const [name, width, height] of [['w', 1366, 768], ['n', 390, 844]] as const) {
    const page = await newPage({ viewport: { width, height }, expectedErrors: [/./] })
    await signIn(page, '法人', 'faren02')
    for (const step of walkForm.steps.map(({ key }) => key).filter((key) => !['host', 'pledge', 'cover'].includes(key))) {
      await page.goto(`/applications/${id}/steps/${step}`)
      await page.waitForTimeout(400)
      await page.screenshot({ path: `/tmp/sections-pics/${name}-${step}.png`, fullPage: true })
    }
    if (name === 'n') {
      await page.goto(`/applications/${id}/steps/finance`)
      await page.evaluate(() => { document.querySelectorAll('section[aria-label]').forEach((one) => { one.scrollLeft = 150 }) })
      await page.screenshot({ path: `/tmp/sections-pics/n-finance-scrolled.png` , fullPage: true })
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
      await page.screenshot({ path: `/tmp/sections-pics/n-finance-200.png` , fullPage: true })
    }
    if (name === 'w') {
      await page.goto(`/applications/${id}/steps/projects`)
      await page.getByRole('button', { name: /^编辑/ }).first().click()
      await page.waitForTimeout(800)
      await page.screenshot({ path: `/tmp/sections-pics/w-projects-dialog.png` })
      await page.goto(`/applications/${id}/steps/expenses?row=new`)
      await page.waitForTimeout(800)
      await page.screenshot({ path: `/tmp/sections-pics/w-expenses-dialog.png` })
    }
    await page.goto(`/applications/${id}/check`)
    await page.waitForTimeout(400)
    await page.screenshot({ path: `/tmp/sections-pics/${name}-check.png`, fullPage: true })
    await page.context().close()
  }
})
