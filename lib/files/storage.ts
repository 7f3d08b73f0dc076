import path from 'node:path'
import { env } from '@/lib/env'
import { stagingIn } from './staging'
import { diskStore } from './store'

/** Files lie under DATA_DIR: finished ones, and beside them those on their way in. */
export const storageIn = (dataDir: string) => ({
  store: diskStore(path.join(/* turbopackIgnore: true */ dataDir, 'files/stored')),
  staging: stagingIn(path.join(/* turbopackIgnore: true */ dataDir, 'files/staging')),
})

export const fileStore = () => storageIn(env().DATA_DIR).store
export const staging = () => storageIn(env().DATA_DIR).staging
