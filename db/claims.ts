import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Claim, ClaimKind } from '@/lib/domain/applications/claims'
import type { Db } from './client'
import { applications, batches, claims, units } from './schema'
import { numberHash, numberHashes } from './sealed'

const TOGETHER = 1000

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    all.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )

/** Puts what was submitted now in the place of what was submitted before. */
export async function replaceClaims(tx: Db, applicationId: string, made: readonly Claim[]): Promise<void> {
  await tx.delete(claims).where(eq(claims.applicationId, applicationId))
  for (const part of inParts(made)) {
    await tx
      .insert(claims)
      .values(part.map(({ kind, value }) => ({ applicationId, kind, value, valueHash: numberHash(value) })))
  }
}

export type ClaimElsewhere = {
  kind: ClaimKind
  value: string
  unitId: string
  unitName: string
  acceptNo: string | null
}

/** Which of these claims other units have submitted for the same year, in applications that are not deleted. */
export async function claimsElsewhere(
  db: Db,
  { unitId, year }: { unitId: string; year: number },
  ours: readonly Claim[],
): Promise<ClaimElsewhere[]> {
  const kindOf = new Map(ours.flatMap(({ kind, value }) => numberHashes(value).map((hash) => [hash, kind])))
  const parts = inParts([...kindOf.keys()]).map((hashes) =>
    db
      .select({
        kind: claims.kind,
        value: claims.value,
        hash: claims.valueHash,
        unitId: units.id,
        unitName: units.name,
        acceptNo: applications.acceptNo,
      })
      .from(claims)
      .innerJoin(applications, eq(applications.id, claims.applicationId))
      .innerJoin(units, eq(units.id, applications.unitId))
      .innerJoin(batches, eq(batches.id, applications.batchId))
      .where(
        and(
          inArray(claims.valueHash, hashes),
          ne(applications.unitId, unitId),
          isNull(applications.deletedAt),
          eq(batches.year, year),
        ),
      ),
  )
  const found = (await Promise.all(parts)).flat()
  return found.flatMap(({ hash, ...claim }) => (kindOf.get(hash) === claim.kind ? [claim] : []))
}
