export const UNIT_STATUSES = ['incomplete', 'saved', 'pending', 'verified', 'returned'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]
