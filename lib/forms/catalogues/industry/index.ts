import type { Entry } from '../entry'

export const industry: readonly Entry[] = []
