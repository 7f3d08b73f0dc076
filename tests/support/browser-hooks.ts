import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { closePages, takeErrors } from './browser'
import { inDatabase } from './journeys'

// Runs before every file of browser tests, which share all other modules.

// All files call from one address, where too many failures bring a question along with the password.
beforeAll(async () => {
  await inDatabase((sql) => sql`delete from sign_in_failures`)
})

afterEach(async ({ task }) => {
  const found = await takeErrors(task.name, task.result?.state === 'fail')
  expect(found, 'errors in the browser').toEqual([])
})

afterAll(closePages)
