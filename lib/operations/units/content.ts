import type { Db } from '@/db/client'
import { loadContent } from '@/db/filings'
import type { Unit } from '@/db/units'
import type { Content } from '@/lib/forms/content'

/** What a unit has filled in of its basic information, with the facts its form shows. */
export const unitContent = async (db: Db, unit: Unit): Promise<Content> => ({
  ...(await loadContent(db, unit.filingId)),
  facts: { 'unit.uscc': unit.uscc, 'unit.name': unit.name },
})
