/** What an expert has to have proved before the profile can be sent: that messages reach them (domain §3.1). */
export type Contacts = { mobileVerifiedAt: Date | null; emailVerifiedAt: Date | null }

export const unverifiedContacts = (contacts: Contacts): ('mobile' | 'email')[] => [
  ...(contacts.mobileVerifiedAt ? [] : (['mobile'] as const)),
  ...(contacts.emailVerifiedAt ? [] : (['email'] as const)),
]
