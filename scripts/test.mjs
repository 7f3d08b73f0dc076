import { launch } from './launch.mjs'

launch('scripts/test.ts')
