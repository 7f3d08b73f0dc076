import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '@/lib/env'
import { refusalOf } from './refusals'

/** Production: the application alone, with everything from the environment. */
async function main(): Promise<void> {
  const settings = env()
  const refusal = await refusalOf(settings)
  if (refusal) throw new Error(refusal)
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build: please run "npm run build" first.')

  const next = ['node_modules/next/dist/bin/next', 'start', '-H', settings.HOST, '-p', String(settings.PORT)]
  const child = spawn(process.execPath, ['--import', './scripts/leash.mjs', ...next], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
