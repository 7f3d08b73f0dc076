import { inject } from 'vitest'

// What the tests read of a database is sealed with the keys of whoever wrote it.
process.env.SEALING_KEYS = inject('cluster')?.keys ?? inject('platform')?.keys
