/**
 * Who the government's sign-in says is there. A legal person is always represented by a natural one, the
 * 经办人: what is done is told under both names.
 */
export type Identity =
  | { kind: 'legal'; subject: string; company: { uscc: string; name: string }; actingName: string }
  | { kind: 'personal'; subject: string; actingName: string }

export const USER_TYPES = ['legal', 'personal'] as const
export type UserType = (typeof USER_TYPES)[number]
