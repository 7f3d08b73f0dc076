import { and, asc, eq, gt, inArray, isNull, lt, max } from 'drizzle-orm'
import { type Attachment, type FileFacts, MIME } from '@/lib/domain/files/file'
import type { FileRef } from '@/lib/forms/content'
import type { Db } from './client'
import { files, type Sender, uploads } from './schema/files'
import { filings } from './schema/filings'

/** What makes two uploads the same one: the same person sends the same file to the same slot. */
export type Fingerprint = {
  filingId: string
  step: string
  slot: string
  name: string
  size: number
  lastModified: number | null
  createdBy: string
}

export type Upload = typeof uploads.$inferSelect

const columns = {
  id: files.id,
  filingId: files.filingId,
  step: files.step,
  slot: files.slot,
  position: files.position,
  state: files.state,
  name: files.name,
  size: files.size,
  type: files.type,
  sha256: files.sha256,
  pages: files.pages,
  width: files.width,
  height: files.height,
  storageKey: files.storageKey,
}

export async function findFile(db: Db, id: string): Promise<Attachment | undefined> {
  const [file] = await db.select(columns).from(files).where(eq(files.id, id))
  return file
}

/** The filing's stored files, in the order of their slots. */
export const storedFiles = (db: Db, filingId: string): Promise<Attachment[]> =>
  db
    .select(columns)
    .from(files)
    .where(and(eq(files.filingId, filingId), eq(files.state, 'stored')))
    .orderBy(asc(files.step), asc(files.slot), asc(files.position), asc(files.id))

export const toFileRef = (file: Attachment): FileRef => ({
  id: file.id,
  slot: file.slot,
  name: file.name,
  size: file.size,
  type: file.type,
  sha256: file.sha256 ?? '',
  ...(file.pages !== null && { pages: file.pages }),
  ...(file.width !== null && { width: file.width }),
  ...(file.height !== null && { height: file.height }),
})

/** A filing's stored files by step, as a form's content holds them. */
export async function filesByStep(db: Db, filingId: string): Promise<Record<string, FileRef[]>> {
  const byStep: Record<string, FileRef[]> = {}
  for (const file of await storedFiles(db, filingId))
    byStep[file.step] = [...(byStep[file.step] ?? []), toFileRef(file)]
  return byStep
}

/** The file of an earlier try at the same upload, whether it broke off or was stored unnoticed. */
export async function findSameUpload(db: Db, same: Fingerprint): Promise<Attachment | undefined> {
  // A name that holds somebody's number is sealed, and SQL cannot compare it.
  const alike = await db
    .select(columns)
    .from(files)
    .innerJoin(uploads, eq(uploads.fileId, files.id))
    .where(
      and(
        eq(files.filingId, same.filingId),
        eq(files.step, same.step),
        eq(files.slot, same.slot),
        eq(files.size, same.size),
        same.lastModified === null ? isNull(files.lastModified) : eq(files.lastModified, same.lastModified),
        eq(files.createdBy, same.createdBy),
        inArray(files.state, ['receiving', 'stored']),
      ),
    )
    .orderBy(asc(files.createdAt), asc(files.id))
  return alike.find((file) => file.name === same.name)
}

/** Uploads of one person that broke off, to be told about and gone on with. */
export const unfinishedUploads = (db: Db, filingId: string, createdBy: string) =>
  db
    .select({
      id: files.id,
      step: files.step,
      slot: files.slot,
      name: files.name,
      size: files.size,
      received: uploads.received,
    })
    .from(files)
    .innerJoin(uploads, eq(uploads.fileId, files.id))
    .where(
      and(
        eq(files.filingId, filingId),
        eq(files.createdBy, createdBy),
        eq(files.state, 'receiving'),
        gt(uploads.received, 0),
      ),
    )
    .orderBy(asc(files.createdAt), asc(files.id))

/** Opens an upload, or opens it again: a second try carries the newest sender. */
export async function beginUpload(
  db: Db,
  file: Fingerprint & { id: string; type: string },
  sender: Sender,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .insert(files)
      .values({ ...file, createdAt: now })
      .onConflictDoNothing()
    await tx
      .insert(uploads)
      .values({ fileId: file.id, key: '', sender, updatedAt: now })
      .onConflictDoUpdate({ target: uploads.fileId, set: { sender, updatedAt: now } })
  })
}

/** Says where to report a finished upload. Answers false for a file that was never begun. */
export async function registerUpload(
  db: Db,
  fileId: string,
  set: { key: string; callbackUrl: string; callbackSlug: string },
): Promise<boolean> {
  const saved = await db
    .update(uploads)
    .set(set)
    .where(eq(uploads.fileId, fileId))
    .returning({ id: uploads.fileId })
  return saved.length > 0
}

export async function findUpload(
  db: Db,
  fileId: string,
): Promise<{ upload: Upload; file: Attachment } | undefined> {
  const [found] = await db
    .select({ upload: uploads, file: columns })
    .from(uploads)
    .innerJoin(files, eq(files.id, uploads.fileId))
    .where(eq(uploads.fileId, fileId))
  return found
}

/** Moves the mark of what is on disk. Answers false when another writer has moved it meanwhile. */
export async function markReceived(
  db: Db,
  fileId: string,
  from: number,
  to: number,
  now: Date,
): Promise<boolean> {
  const saved = await db
    .update(uploads)
    .set({ received: to, updatedAt: now })
    .where(and(eq(uploads.fileId, fileId), eq(uploads.received, from)))
    .returning({ id: uploads.fileId })
  return saved.length > 0
}

export const saveFacts = (db: Db, fileId: string, facts: FileFacts) =>
  db.update(uploads).set({ facts }).where(eq(uploads.fileId, fileId))

export const saveResult = (db: Db, fileId: string, result: unknown) =>
  db.update(uploads).set({ result }).where(eq(uploads.fileId, fileId))

export async function markRefused(db: Db, fileId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(files)
      .set({ state: 'refused' })
      .where(and(eq(files.id, fileId), eq(files.state, 'receiving')))
    await tx.delete(uploads).where(eq(uploads.fileId, fileId))
  })
}

/** Holds the filing's files still until the transaction ends: the places of a slot are counted once. */
export async function holdFiles(tx: Db, filingId: string): Promise<void> {
  await tx.select({ id: filings.id }).from(filings).where(eq(filings.id, filingId)).for('update')
}

/** Stores a received file at the end of its slot, or in the place of the file it replaces. */
export async function storeFile(
  db: Db,
  file: Pick<Attachment, 'id' | 'filingId' | 'step' | 'slot'>,
  facts: FileFacts & { storageKey: string },
  replaced: Pick<Attachment, 'id' | 'position'> | undefined,
  now: Date,
): Promise<void> {
  const [last] = await db
    .select({ position: max(files.position) })
    .from(files)
    .where(and(inSlot(file), eq(files.state, 'stored')))
  await db
    .update(files)
    .set({
      state: 'stored',
      position: replaced?.position ?? (last?.position ?? 0) + 1,
      type: MIME[facts.type],
      size: facts.size,
      sha256: facts.sha256,
      pages: facts.pages ?? null,
      width: facts.width ?? null,
      height: facts.height ?? null,
      storageKey: facts.storageKey,
    })
    .where(eq(files.id, file.id))
  if (!replaced) return
  await db
    .update(files)
    .set({ state: 'removed', removedAt: now, replacedBy: file.id })
    .where(eq(files.id, replaced.id))
}

export async function createStoredFile(
  db: Db,
  file: Fingerprint & { id: string; type: string },
  now: Date,
): Promise<void> {
  await db.insert(files).values({ ...file, createdAt: now })
}

export const markRemoved = (db: Db, id: string, now: Date) =>
  db.update(files).set({ state: 'removed', removedAt: now }).where(eq(files.id, id))

export const markRestored = (db: Db, id: string) =>
  db.update(files).set({ state: 'stored', removedAt: null, replacedBy: null }).where(eq(files.id, id))

export async function savePositions(db: Db, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await db
      .update(files)
      .set({ position: index + 1 })
      .where(eq(files.id, id))
}

/** Uploads that nobody has gone on with since `before`, and finished ones whose answer nobody needs any more. */
export const staleUploads = (db: Db, before: Date) =>
  db
    .select({ fileId: uploads.fileId, state: files.state })
    .from(uploads)
    .innerJoin(files, eq(files.id, uploads.fileId))
    .where(lt(uploads.updatedAt, before))
    .orderBy(asc(uploads.updatedAt), asc(uploads.fileId))
    .limit(1000)

/** Forgets an upload; a file that never arrived goes with it. */
export async function forgetUpload(db: Db, fileId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(uploads).where(eq(uploads.fileId, fileId))
    await tx.delete(files).where(and(eq(files.id, fileId), eq(files.state, 'receiving')))
  })
}

const inSlot = (file: Pick<Attachment, 'filingId' | 'step' | 'slot'>) =>
  and(eq(files.filingId, file.filingId), eq(files.step, file.step), eq(files.slot, file.slot))
