import path from 'node:path'
import { env } from '@/lib/env'
import { stagingIn } from './staging'
import { diskStore } from './store'

/** Files lie under DATA_DIR: finished ones, and beside them those on their way in. */
export const fileStore = () =>
  diskStore(path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'files/stored'))
export const staging = () => stagingIn(path.join(/* turbopackIgnore: true */ env().DATA_DIR, 'files/staging'))
