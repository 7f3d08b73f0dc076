const MINUTE_MS = 60 * 1000

/** Does `task` now and every so many minutes until stopped; a task that fails is told of and comes up again. */
export function every(
  minutes: number,
  task: () => Promise<unknown>,
  failed: (error: unknown) => void,
): { stop: () => void } {
  const run = () => void task().catch(failed)
  run()
  const timer = setInterval(run, minutes * MINUTE_MS)
  return { stop: () => clearInterval(timer) }
}
