import { migrateDatabase } from '@/db/migrate'

/** Production: forward only, as the owner; grants go to the role that DATABASE_URL names. */
async function main(): Promise<void> {
  const { DATABASE_OWNER_URL: owner, DATABASE_URL: application } = process.env
  if (!owner || !application) {
    throw new Error('Please set DATABASE_OWNER_URL (who migrates) and DATABASE_URL (whom to grant to).')
  }
  await migrateDatabase(owner, decodeURIComponent(new URL(application).username))
  console.log('The database is up to date.')
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
