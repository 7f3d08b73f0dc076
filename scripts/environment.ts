import { sealingKeysFile } from '@/lib/env'
import type { Urls } from './database'
import type { Secrets } from './secrets'
import { type Settings, standinsUrl } from './settings'

/** What the application and its worker read (`lib/env.ts`). Secrets and addresses already set outside stay. */
export function applicationEnvironment(settings: Settings, secrets: Secrets, urls: Urls): NodeJS.ProcessEnv {
  const standins = standinsUrl(settings)
  return {
    NEXTAUTH_SECRET: secrets.nextauth,
    FILES_SECRET: secrets.files,
    SEALING_KEYS: sealingKeysFile({ DATA_DIR: settings.dataDir, NODE_ENV: 'production' }),
    SSO_ISSUER: `${standins}/sso`,
    SSO_CLIENT_ID: 'jiaxing-sti-platform',
    SSO_CLIENT_SECRET: secrets.ssoClient,
    // The stand-in's page changes the passwords of the stand-in only.
    SSO_PASSWORD_URL: settings.ssoIssuer ? '' : `${standins}/sso/password`,
    ...ticketStandin(settings, secrets),
    REGISTRY_URL: `${standins}/registry`,
    // Whoever brings a database has no stand-ins: what they do not set, is not sent.
    SMTP_URL: settings.databaseUrl ? '' : `smtp://127.0.0.1:${settings.port + 3}`,
    SMS_URL: settings.databaseUrl ? '' : `${standins}/sms/messages`,
    SMS_TOKEN: secrets.sms,
    ...given(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: urls.application,
    // The owner's address is for migrations only, and those have run.
    DATABASE_OWNER_URL: '',
    DEMO: settings.databaseUrl ? '0' : '1',
  }
}

/** With SSO_PROTOCOL=ticket the stand-in plays 浙江政务服务网 too. */
function ticketStandin(settings: Settings, secrets: Secrets): NodeJS.ProcessEnv {
  if (settings.ssoIssuer) return {} as NodeJS.ProcessEnv
  const at = `${standinsUrl(settings)}/sso/ticket`
  return {
    TICKET_PERSONAL_LOGIN: `${at}/personal`,
    TICKET_PERSONAL_API: `${at}/simpleauth`,
    TICKET_SERVICE_CODE: 'jiaxing-sti-platform',
    TICKET_SERVICE_SECRET: secrets.ssoClient,
    TICKET_LEGAL_LOGIN: `${at}/legal`,
    TICKET_LEGAL_API: `${at}/userquery`,
    TICKET_PROJECT_ID: 'jiaxing-sti-platform',
    TICKET_PROJECT_SECRET: secrets.ssoClient,
    TICKET_LOGOUT_URL: `${at}/logout?redirect={return}`,
  } as unknown as NodeJS.ProcessEnv
}

/** A variable left empty is one that is not set. */
const given = () =>
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')) as NodeJS.ProcessEnv

export function standinsEnvironment(
  settings: Settings,
  application: NodeJS.ProcessEnv,
  urls: Urls,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    PORT: String(settings.port + 1),
    HOST: settings.host,
    SMTP_PORT: String(settings.port + 3),
    SMS_TOKEN: application.SMS_TOKEN,
    STANDINS_URL: standinsUrl(settings),
    STANDINS_DATABASE_URL: urls.standins,
    SSO_CLIENT_ID: application.SSO_CLIENT_ID,
    SSO_CLIENT_SECRET: application.SSO_CLIENT_SECRET,
    APP_URL: settings.publicUrl,
    DEMO: '1',
    DATA_DIR: settings.dataDir,
  }
}
