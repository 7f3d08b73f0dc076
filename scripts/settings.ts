import path from 'node:path'

/** What the person who starts the platform may set. See `.env.example`. */
export type Settings = {
  port: number
  host: string
  publicUrl: string
  dataDir: string
  /** Outside database: the application's role and the owner's. Absent with the embedded one. */
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  ssoIssuer: string | undefined
}

/** Variables that belong to one copy of the platform: what starts another one beside it leaves them out. */
export const OF_A_COPY =
  /^(PORT|HOST|PUBLIC_URL|TRUST_PROXY|DATA_DIR|DATABASE_\w+|SSO_\w+|TICKET_\w+|REGISTRY_URL|SMTP_URL|MAIL_FROM|SMS_\w+|NEXT\w*|FILES_SECRET|SEALING_\w+|DEFINITIONS_DIR|DEMO|STAFF_TOTP|SITE_\w+|NODE_ENV)$/

/** Reads the settings; throws a sentence where they cannot work together. */
export function readSettings(from: NodeJS.ProcessEnv): Settings {
  const port = Number(from.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_532) {
    throw new Error(`PORT is "${from.PORT}", but must be a number from 1 to 65532.`)
  }
  const settings = {
    port,
    host: from.HOST || '127.0.0.1',
    publicUrl: from.PUBLIC_URL || `http://localhost:${port}`,
    dataDir: path.resolve(from.DATA_DIR || '.data'),
    databaseUrl: from.DATABASE_URL || undefined,
    databaseOwnerUrl: from.DATABASE_OWNER_URL || undefined,
    ssoIssuer: from.SSO_ISSUER || (from.SSO_PROTOCOL === 'ticket' ? from.TICKET_LEGAL_LOGIN : undefined),
  }
  if (settings.databaseUrl && !settings.ssoIssuer) {
    throw new Error(
      'DATABASE_URL names an outside database, but SSO_ISSUER is not set: the demo sign-in would open real data. ' +
        'Please set SSO_ISSUER, or unset DATABASE_URL.',
    )
  }
  if (settings.databaseUrl && !settings.databaseOwnerUrl) {
    throw new Error('DATABASE_URL is set, so DATABASE_OWNER_URL is needed too: migrations run as the owner.')
  }
  return settings
}

/** The stand-ins as a browser reaches them: the same host as the platform, the next port. */
export function standinsUrl({ publicUrl, port }: Pick<Settings, 'publicUrl' | 'port'>): string {
  return `http://${new URL(publicUrl).hostname}:${port + 1}`
}
