const HOUR_MS = 60 * 60 * 1000

/** Does `task` now and every hour until stopped; a task that fails is told of and comes up again. */
export function hourly(task: () => Promise<unknown>, failed: (error: unknown) => void): { stop: () => void } {
  const run = () => void task().catch(failed)
  run()
  const timer = setInterval(run, HOUR_MS)
  return { stop: () => clearInterval(timer) }
}
