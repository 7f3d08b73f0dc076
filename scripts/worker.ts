import { env } from '@/lib/env'
import { startHeartbeat } from '@/lib/health/heartbeat'
import { startWorker } from '@/lib/jobs/worker'
import { log, traceOf } from '@/lib/log'
import { publishAll } from '@/lib/publish/at-start'

/** The job worker. Any number may run. Told to stop, it finishes the job at hand first. */
async function main(): Promise<void> {
  publishAll(env().DEFINITIONS_DIR)
  const worker = await startWorker()
  const heartbeat = await startHeartbeat(env().DATABASE_URL, 'pdf', (error) =>
    log.error({ error: traceOf(error) }, 'heartbeat missed'),
  )
  log.info('worker ready')

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await heartbeat.stop()
    await worker.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error) => {
  // Nothing that people typed has been read yet, so the message may be told.
  log.fatal({ error: traceOf(error), message: String(error.message) }, 'worker did not start')
  process.exit(1)
})
