import { launch } from './launch.mjs'

launch('scripts/up.ts')
