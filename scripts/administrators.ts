import { connect } from '@/db/client'
import { makeFirstPassword } from '@/lib/auth/first-password'
import { env } from '@/lib/env'
import { makeFirstAdministrators } from '@/lib/operations/staff/first'

const USAGE =
  'npm run administrators -- USER 系统 USER 安全 USER 审计  (a user name and a person each, three people)'

/** Production, once: the three administrators of a new platform, each with a password for the first sign-in. */
async function main(): Promise<void> {
  const said = process.argv.slice(2)
  if (said.length !== 6) throw new Error(USAGE)
  const typed = [0, 2, 4].map((at) => ({ username: said[at]!, name: said[at + 1]! }))
  const { db, end } = connect(env().DATABASE_URL, { max: 1 })
  try {
    const made = await makeFirstAdministrators(db, typed, makeFirstPassword, new Date())
    if (!made.ok)
      throw new Error(
        made.refusal.code === 'exists'
          ? 'There are administrators already: they make and grant further accounts under 账号管理.'
          : `Three different people with user names of 6 to 20 letters and figures are needed. ${USAGE}`,
      )
    for (const { username, name, password } of made.value) console.log(`${username}  ${name}  ${password}`)
    console.log('Each password opens once: the first sign-in asks for a new one. It is not shown again.')
  } finally {
    await end()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
