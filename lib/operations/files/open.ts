import { findFile } from '@/db/files'
import { type Attachment, typeOfMime } from '@/lib/domain/files/file'
import type { FileType } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess, isUuid } from '../filings/access'

export type OpenFile = {
  id: string
  name: string
  size: number
  type: FileType
  sha256: string
  storageKey: string
}

/**
 * The door to a stored file. A removed one stays readable for those who may see the filing: an earlier
 * submission may show it.
 */
export async function openFile(ctx: Ctx, input: { id: string }): Promise<Result<OpenFile>> {
  const file = isUuid(input.id) ? await findFile(ctx.db, input.id) : undefined
  if (!file) return refuse({ code: 'not_found' })
  const access = await filingAccess(ctx, file.filingId)
  if (!access.ok) return access
  const open = toOpenFile(file)
  return open ? ok(open) : refuse({ code: 'not_found' })
}

function toOpenFile(file: Attachment): OpenFile | null {
  const type = typeOfMime(file.type)
  if (!type || !file.storageKey || !file.sha256) return null
  const { id, name, size, sha256, storageKey } = file
  return { id, name, size, type, sha256, storageKey }
}
