import path from 'node:path'
import { z } from 'zod'

/** The environment, parsed once. Nothing else reads `process.env`. `scripts/up` sets all of it for the demo. */
const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url(),
  /** How many proxies stand before us and may say who calls. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  DATA_DIR: z.string().min(1),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().optional(),
  NEXTAUTH_SECRET: z.string().min(32),
  FILES_SECRET: z.string().min(32),
  /** The file of the keys that personal data is sealed with. Never in the database, never in its backup. */
  SEALING_KEYS: z.string().min(1).optional(),
  SSO_ISSUER: z.url().optional(),
  SSO_CLIENT_ID: z.string().min(1).optional(),
  SSO_CLIENT_SECRET: z.string().min(16).optional(),
  /** How 法人 and 个人 sign in: OpenID Connect, or the tickets of 浙江政务服务网, which needs all of TICKET_*. */
  SSO_PROTOCOL: z.enum(['oidc', 'ticket']).default('oidc'),
  TICKET_PERSONAL_LOGIN: z.url().optional(),
  TICKET_PERSONAL_API: z.url().optional(),
  TICKET_SERVICE_CODE: z.string().min(1).optional(),
  TICKET_SERVICE_SECRET: z.string().min(1).optional(),
  TICKET_LEGAL_LOGIN: z.url().optional(),
  TICKET_LEGAL_API: z.url().optional(),
  TICKET_PROJECT_ID: z.string().min(1).optional(),
  TICKET_PROJECT_SECRET: z.string().min(1).optional(),
  /** Where they sign out there too; `{return}` in it stands for the platform's own address. */
  TICKET_LOGOUT_URL: z.string().min(1).optional(),
  /** Where people of the provider change their password. */
  SSO_PASSWORD_URL: z.url().optional(),
  REGISTRY_URL: z.url(),
  /** Mail: `smtp://user:password@host:587` or `smtps://…`. Without it, none is sent. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'no smtp:// address')
    .optional(),
  MAIL_FROM: z.string().min(3).default('嘉兴市科技创新云服务平台 <noreply@localhost>'),
  /** The SMS gateway (docs/operations.md) and what opens it. Without it, none is sent. */
  SMS_URL: z.url().optional(),
  SMS_TOKEN: z.string().min(16).optional(),
  /** The browser that prints, instead of the system's own or the one from npm. */
  PUPPETEER_EXECUTABLE_PATH: z.string().min(1).optional(),
  /** Programmes that lie outside the program, one JSON file each. */
  DEFINITIONS_DIR: z.string().min(1).optional(),
  /** Whether staff must have a second factor; required where it is not said, optional in the demo. */
  STAFF_TOTP: z.enum(['required', 'optional']).optional(),
  DEMO: z
    .enum(['0', '1'])
    .default('0')
    .transform((v) => v === '1'),
  // What the foot of every page says.
  SITE_HOST: z.string().default('嘉兴市科学技术局'),
  SITE_SUPPORT: z.string().default('平台运维组（演示）'),
  SITE_TELEPHONE: z.string().default('0573-80000000（演示号码）'),
  SITE_HOURS: z.string().default('工作日 9:00—12:00，13:30—17:00'),
  SITE_ADDRESS: z.string().default('浙江省嘉兴市（演示）'),
  SITE_ICP: z.string().default('浙ICP备00000000号（演示）'),
  SITE_POLICE: z.string().default('浙公网安备00000000000000号（演示）'),
  SITE_CODE: z.string().default('0000000000（演示）'),
})

/** What each way of signing in cannot do without. */
const NEEDED = {
  oidc: ['SSO_ISSUER', 'SSO_CLIENT_ID', 'SSO_CLIENT_SECRET'],
  ticket: [
    ...['TICKET_PERSONAL_LOGIN', 'TICKET_PERSONAL_API', 'TICKET_SERVICE_CODE', 'TICKET_SERVICE_SECRET'],
    ...['TICKET_LEGAL_LOGIN', 'TICKET_LEGAL_API', 'TICKET_PROJECT_ID', 'TICKET_PROJECT_SECRET'],
  ],
}

export type Env = z.output<typeof Env>

/** Throws one sentence that names every variable that is missing or wrong, never its value. */
export function readEnv(from: NodeJS.ProcessEnv): Env {
  // A variable left empty, as in .env.example, is one that is not set.
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const read = Env.safeParse(set)
  const needed = NEEDED[set.SSO_PROTOCOL === 'ticket' ? 'ticket' : 'oidc'].filter((name) => !set[name])
  if (read.success && needed.length === 0) return read.data
  const faults = (read.error?.issues ?? []).map(({ path, message }) => {
    const name = path.join('.')
    return set[name] ? `${name} is wrong (${message})` : `${name} is missing`
  })
  faults.push(...needed.map((name) => `${name} is missing`))
  throw new Error(`The environment is not complete: ${faults.join('; ')}. See .env.example.`)
}

/** Where the sealing keys lie. Asked also by programs that need nothing else of the environment. */
export function sealingKeysFile(from: NodeJS.ProcessEnv = process.env): string {
  if (from.SEALING_KEYS) return from.SEALING_KEYS
  if (!from.DATA_DIR) throw new Error('Please set SEALING_KEYS, the file of the keys for personal data.')
  return path.join(from.DATA_DIR, 'keys.json')
}

let parsed: Env | undefined
export const env = (): Env => {
  if (!parsed) {
    parsed = readEnv(process.env)
    // The sign-in library asks for it here only; unset, it would believe the Host header.
    process.env.NEXTAUTH_URL = parsed.PUBLIC_URL
  }
  return parsed
}
