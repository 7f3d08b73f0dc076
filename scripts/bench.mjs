import { launch } from './launch.mjs'

// Both sides as they run in earnest: React is slower in development.
process.env.NODE_ENV = 'production'
launch('scripts/bench.ts')
