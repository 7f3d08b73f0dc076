import { openDatabase } from './database'
import { makeServer } from './server'
import { readSettings } from './settings'
import { sweep } from './sso/adapter'
import { addDemoPeople } from './sso/demo-people'

const settings = readSettings(process.env)
const sql = await openDatabase(settings.databaseUrl)
if (settings.demo) await addDemoPeople(sql)

const server = makeServer(sql, settings)
server.listen(settings.port, settings.host, () => console.log(`stand-ins at ${settings.url}`))

const sweeping = setInterval(() => void sweep(sql).catch(console.error), 10 * 60_000)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(sweeping)
    server.closeAllConnections()
    server.close(() => void sql.end({ timeout: 2 }).then(() => process.exit(0)))
  })
}
