import type { Db } from '@/db/client'
import type { Expert } from '@/db/experts'
import { loadContent } from '@/db/filings'
import type { Content, Facts } from '@/lib/forms/content'
import { masked } from '@/lib/forms/masked'

/** What an expert has filled in, with what their account says of them. */
export const expertContent = async (db: Db, expert: Expert): Promise<Content> => ({
  ...(await loadContent(db, expert.filingId)),
  facts: factsOf(expert),
})

/** The contacts are the account's own, shown with their middle hidden: a copy of them would grow old. */
const factsOf = ({ mobile, email }: Expert): Facts => ({
  'expert.mobile': masked('mobile', mobile),
  'expert.email': email,
})
