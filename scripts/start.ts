import { spawn } from 'node:child_process'
import { env } from '@/lib/env'
import { refusalOf } from './refusals'

/** Production: the application alone, with everything from the environment. */
async function main(): Promise<void> {
  const { HOST, PORT, ...rest } = env()
  const refusal = await refusalOf({ HOST, PORT, ...rest })
  if (refusal) throw new Error(refusal)

  const next = ['node_modules/next/dist/bin/next', 'start', '-H', HOST, '-p', String(PORT)]
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
