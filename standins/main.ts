import { openDatabase } from './database'
import { noFaults } from './faults'
import { makeServer } from './server'
import { readSettings } from './settings'
import { mailServer } from './smtp/server'
import { sweep } from './sso/adapter'
import { addDemoPeople } from './sso/demo-people'

const settings = readSettings(process.env)
const sql = await openDatabase(settings.databaseUrl)
if (settings.demo) await addDemoPeople(sql)

const faults = noFaults()
const server = makeServer(sql, settings, faults)
server.listen(settings.port, settings.host, () => console.log(`stand-ins at ${settings.url}`))

const mail = mailServer(sql, faults)
mail.on('error', console.error)
mail.listen(settings.smtpPort, '127.0.0.1')

const sweeping = setInterval(() => void sweep(sql).catch(console.error), 10 * 60_000)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(sweeping)
    mail.close()
    server.closeAllConnections()
    server.close(() => void sql.end({ timeout: 2 }).then(() => process.exit(0)))
  })
}
