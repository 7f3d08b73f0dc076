export const STATUSES = ['DRAFT', 'COUNTY_REVIEW', 'COUNTY_RETURNED', 'CITY_FORMAL'] as const
export type Status = (typeof STATUSES)[number]
