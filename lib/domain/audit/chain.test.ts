import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditRow, type Digest, faultIn, GENESIS, type Link, linkOf, sealedText } from './chain'

const sm3: Digest = (text) => createHash('sm3').update(text).digest('hex')

const aRow = (id: number, over: Partial<AuditRow> = {}): AuditRow => ({
  id,
  at: new Date('2026-11-24T06:00:00.123Z'),
  actorId: 'a0000000-0000-4000-8000-000000000002',
  actorName: '许海宁',
  actorRole: 'county_reviewer',
  address: '127.0.0.1',
  action: 'application.approved',
  objectKind: 'application',
  objectId: 'x',
  outcome: 'done',
  detail: { from: 'COUNTY_REVIEW', to: 'CITY_FORMAL', dataVersion: 1 },
  ...over,
})

function chained(rows: readonly AuditRow[]): (Link & { row: AuditRow | null })[] {
  let hash = GENESIS
  return rows.map((row, at) => {
    hash = linkOf(sm3, hash, row)
    return { position: at + 1, logId: row.id, hash, row }
  })
}
const links = chained([3, 1, 7, 8].map((id) => aRow(id)))

describe('a chain', () => {
  test('that was left alone has no fault, whatever order its rows were committed in', () => {
    expect(faultIn(sm3, links)).toBeNull()
  })
  test('can be walked on from any of its links', () => {
    expect(faultIn(sm3, links.slice(2), { position: 2, hash: links[1]!.hash })).toBeNull()
  })
  test('tells where a row is gone', () => {
    const without = links.map((link) => (link.logId === 7 ? { ...link, row: null } : link))
    expect(faultIn(sm3, without)).toEqual({ position: 3, logId: 7, kind: 'gone' })
  })
  test('tells where a link was taken out', () => {
    expect(
      faultIn(
        sm3,
        links.filter(({ position }) => position !== 2),
      ),
    ).toMatchObject({ position: 3, kind: 'gap' })
  })
  test('tells where a row was put in another one’s place', () => {
    const swapped = links.map((link) => (link.logId === 1 ? { ...link, row: aRow(9) } : link))
    expect(faultIn(sm3, swapped)).toMatchObject({ position: 2, kind: 'changed' })
  })
})

describe('the text that is sealed', () => {
  const CHANGES: Partial<AuditRow>[] = [
    { id: 2 },
    { at: new Date('2026-11-24T06:00:00.124Z') },
    { actorId: null },
    { actorName: '沈南湖' },
    { actorRole: null },
    { address: null },
    { action: 'application.returned' },
    { objectKind: 'unit' },
    { objectId: 'y' },
    { outcome: 'refused' },
    { detail: { from: 'COUNTY_REVIEW', to: 'CITY_FORMAL', dataVersion: 2 } },
    { detail: null },
  ]
  test.each(CHANGES)('changes with %j', (change) => {
    expect(sealedText(aRow(1, change))).not.toBe(sealedText(aRow(1)))
  })
  test('is the same in whatever order the database gives the details back', () => {
    const detail = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    )
    fc.assert(
      fc.property(detail, (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse())
        expect(sealedText(aRow(1, { detail: turned }))).toBe(sealedText(aRow(1, { detail: one })))
      }),
    )
  })
})

test('SM3 is the standard’s own (GB/T 32905, appendix A)', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
})
