import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { plainConnection } from '@/db/connection'
import { freePorts } from '@/scripts/processes'
import { databaseUrl, ROLES } from '@/scripts/roles'
import { openDatabase, type Sql } from '@/standins/database'
import { type Faults, noFaults } from '@/standins/faults'
import { makeServer } from '@/standins/server'
import { mailServer } from '@/standins/smtp/server'
import { addDemoPeople } from '@/standins/sso/demo-people'

export type Standins = {
  url: string
  sql: Sql
  clientId: string
  clientSecret: string
  smtpUrl: string
  smsToken: string
  /** What is out of order, to be changed at any time. */
  faults: Faults
  stop: () => Promise<void>
}

/** The stand-ins, in this process, with a database of their own; `appUrl` is where they lead people back to. */
export async function startStandins(appUrl: string): Promise<Standins> {
  const { port: postgresPort, password } = inject('cluster')
  const name = `standins_${randomBytes(6).toString('hex')}`
  const superuser = plainConnection(databaseUrl('postgres', password, postgresPort, 'postgres'))
  await superuser`create database ${superuser(name)} owner ${superuser(ROLES.standins)}`
  await superuser`revoke all on database ${superuser(name)} from public`

  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-standins-'))
  const sql = await openDatabase(databaseUrl(ROLES.standins, password, postgresPort, name))
  await addDemoPeople(sql)
  const port = await freePorts(4)
  const faults = noFaults()
  const settings = {
    port,
    smtpPort: port + 3,
    smsToken: randomBytes(16).toString('hex'),
    host: '127.0.0.1',
    url: `http://localhost:${port}`,
    databaseUrl: '',
    clientId: 'test-platform',
    clientSecret: randomBytes(16).toString('hex'),
    appUrl,
    dataDir,
    demo: true,
  }
  const server = makeServer(sql, settings, faults)
  const mail = mailServer(sql, faults)
  await new Promise<void>((resolve) => mail.listen(settings.smtpPort, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  let running = true
  const stop = async () => {
    if (!running) return
    running = false
    server.closeAllConnections()
    await new Promise<void>((resolve) => mail.close(resolve))
    await new Promise((resolve) => server.close(resolve))
  }
  afterAll(async () => {
    await stop()
    await sql.end({ timeout: 5 })
    await superuser`drop database ${superuser(name)} with (force)`
    await superuser.end({ timeout: 5 })
    rmSync(dataDir, { recursive: true, force: true })
  })
  const { url, clientId, clientSecret, smsToken } = settings
  return {
    url,
    sql,
    clientId,
    clientSecret,
    smsToken,
    smtpUrl: `smtp://127.0.0.1:${settings.smtpPort}`,
    faults,
    stop,
  }
}
