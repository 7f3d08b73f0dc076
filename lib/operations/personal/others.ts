import { type OtherAccount, otherAccounts } from '@/db/persons'
import type { Ctx } from '../context'

/** Under which other accounts the same natural person has been here: as 个人, or as 经办人 of a 法人. */
export const otherAccountsOf = ({ db, actor }: Ctx): Promise<OtherAccount[]> => otherAccounts(db, actor)
