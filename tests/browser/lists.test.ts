import type { Page, Request, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { newPage } from '../support/browser'
import { personNames, personRow, poll, seededDraft, signInAnew } from '../support/journeys'

type Held = { count: () => number; letThrough: () => Promise<void> }

/** Requests of a kind whose answers stay on the line, drawn up by the server, until the oldest is let through. */
async function hold(page: Page, which: (request: Request) => boolean): Promise<Held> {
  const held: { route: Route; response: Awaited<ReturnType<Route['fetch']>> }[] = []
  await page.route('**/*', async (route) => {
    if (!which(route.request())) return route.fallback()
    held.push({ route, response: await route.fetch() })
  })
  return {
    count: () => held.length,
    letThrough: async () => {
      const { route, response } = held.shift()!
      const its = (request: Request) => request === route.request()
      // Read to its end, or given up by a page that needs it no more.
      const over = Promise.race([
        page.waitForEvent('requestfinished', its),
        page.waitForEvent('requestfailed', its),
      ])
      await route.fulfill({ response })
      await over
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    },
  }
}

const redraws = (request: Request) =>
  'rsc' in request.headers() && !('next-router-prefetch' in request.headers())
const commands = (request: Request) => request.method() === 'POST' && request.url().includes('/rows/')

test('a row stays where it was put, also when an answer comes that was drawn before', async () => {
  const { id } = await seededDraft()
  const page = await newPage()
  await signInAnew(page, '法人', 'faren02')
  await page.goto(`/applications/${id}/steps/staff`)
  const [a, b, c] = (await personNames(page)) as [string, string, string]
  const first = async () => (await personNames(page)).slice(0, 3)
  const down = (name: string) => personRow(page, name).getByRole('button', { name: '下移' }).press('Enter')

  const drawn = await hold(page, redraws)
  await down(a)
  await poll(drawn.count).toBe(1)
  expect(await first()).toEqual([b, a, c])
  const sent = await hold(page, commands)
  await down(a)
  await poll(sent.count).toBe(1)
  expect(await first()).toEqual([b, c, a])
  await drawn.letThrough()
  expect(await first()).toEqual([b, c, a])
  await sent.letThrough()
  await poll(drawn.count).toBe(1)
  expect(await first()).toEqual([b, c, a])
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  expect(await first()).toEqual([b, c, a])

  const up = personRow(page, a).getByRole('button', { name: '上移' })
  await up.press('Enter')
  await poll(first).toEqual([b, a, c])
  await up.press('Enter')
  await poll(first).toEqual([a, b, c])
  await page.context().close()
})
