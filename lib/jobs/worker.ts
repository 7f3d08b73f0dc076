import { env } from '@/lib/env'
import { log, traceOf } from '@/lib/log'
import { workQueues } from './queues'

/** The job worker on the environment's database and data folder. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const { DATABASE_URL, DATA_DIR, PUPPETEER_EXECUTABLE_PATH, ...given } = env()
  return workQueues({
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    browserPath: PUPPETEER_EXECUTABLE_PATH,
    post: {
      publicUrl: given.PUBLIC_URL,
      secret: given.NEXTAUTH_SECRET,
      smtpUrl: given.SMTP_URL,
      mailFrom: given.MAIL_FROM,
      smsUrl: given.SMS_URL,
      smsToken: given.SMS_TOKEN,
    },
    failed: (error, about) => log.error({ ...about, error: traceOf(error) }, 'job failed'),
    noted: (head) => log.info({ ...head }, 'audit sealed'),
  })
}
