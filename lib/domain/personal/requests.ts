import type { Role } from '../actor'

export const DATA_REQUESTS = ['deletion', 'withdrawal'] as const
export type DataRequestKind = (typeof DATA_REQUESTS)[number]

/** Everybody may ask for deletion; a consent can be withdrawn where there is one, and only experts gave one. */
export const mayAsk = (kind: DataRequestKind, role: Role): boolean => kind === 'deletion' || role === 'expert'
