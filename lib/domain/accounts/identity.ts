/**
 * Who the government's sign-in says is there. A legal person is always represented by a natural one, the
 * 经办人: what is done is told under both names.
 */
export type Identity = Person &
  (
    | { kind: 'legal'; subject: string; company: { uscc: string; name: string } }
    | { kind: 'personal'; subject: string }
  )

/** The natural person. Their numbers are kept sealed, and enter neither cookie nor log (`domain.md` §2.2, §6.6). */
export type Person = { actingName: string; idNumber?: string; mobile?: string }

export const USER_TYPES = ['legal', 'personal'] as const
export type UserType = (typeof USER_TYPES)[number]
