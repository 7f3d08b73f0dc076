import { launch } from './launch.mjs'

process.env.NODE_ENV = 'production'
launch('scripts/pictures.ts')
