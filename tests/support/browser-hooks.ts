import { afterAll, afterEach, expect } from 'vitest'
import { closePages, takeErrors } from './browser'

// Runs before every file of browser tests, which share all other modules.

afterEach(async ({ task }) => {
  const found = await takeErrors(task.name, task.result?.state === 'fail')
  expect(found, 'errors in the browser').toEqual([])
})

afterAll(closePages)
