import { z } from 'zod'

const Settings = z.object({
  PORT: z.coerce.number().int(),
  /** The mail server, for the platform alone. */
  SMTP_PORT: z.coerce.number().int(),
  /** What opens the SMS gateway. */
  SMS_TOKEN: z.string().min(16),
  HOST: z.string().default('127.0.0.1'),
  /** How browsers and the platform reach the stand-ins. */
  STANDINS_URL: z.url().optional(),
  STANDINS_DATABASE_URL: z.string().min(1),
  SSO_CLIENT_ID: z.string().min(1),
  SSO_CLIENT_SECRET: z.string().min(16),
  /** The platform, which people are led back to. */
  APP_URL: z.url(),
  DATA_DIR: z.string().min(1),
  DEMO: z.enum(['0', '1']).default('0'),
})

export type Settings = {
  port: number
  smtpPort: number
  smsToken: string
  host: string
  url: string
  databaseUrl: string
  clientId: string
  clientSecret: string
  appUrl: string
  dataDir: string
  demo: boolean
}

export function readSettings(from: NodeJS.ProcessEnv): Settings {
  const read = Settings.parse(from)
  return {
    port: read.PORT,
    smtpPort: read.SMTP_PORT,
    smsToken: read.SMS_TOKEN,
    host: read.HOST,
    url: read.STANDINS_URL ?? `http://localhost:${read.PORT}`,
    databaseUrl: read.STANDINS_DATABASE_URL,
    clientId: read.SSO_CLIENT_ID,
    clientSecret: read.SSO_CLIENT_SECRET,
    appUrl: read.APP_URL.replace(/\/$/, ''),
    dataDir: read.DATA_DIR,
    demo: read.DEMO === '1',
  }
}
