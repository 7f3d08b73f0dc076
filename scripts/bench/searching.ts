import type { Db } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { findUnit, searchUnits } from '@/db/units'
import { bareName, gramsOf } from '@/lib/domain/units/name-search'
import type { Comparison } from './measure'

const UNITS = 200_000
const TIMES = 300
const BRANDS = '嘉禾海盐宁湖兴平桐乡秀洲善恒远泰华晟锐博科云星辰光明达利丰源润德信诚'
const TRADES = ['纺织', '光电', '装备', '新材料', '电子', '紧固件', '生物', '软件', '化工', '机械']

/** 查询 by two characters among 200,000 units, against reading one of them by its key; the slowest but five in a hundred. */
export async function searching(db: Db, ownerUrl: string, unitId: string): Promise<Comparison> {
  await insertUnits(ownerUrl, unitId)
  const parts = [...BRANDS].slice(1).map((character, at) => `${BRANDS[at]}${character}`)
  return {
    name: 'finding units by two characters among 200,000, p95',
    unit: 'ms',
    ours: {
      what: 'searchUnits',
      round: () =>
        slowestOf(TIMES, (time) => {
          const part = parts[time % parts.length]!
          return searchUnits(db, { grams: gramsOf(part)!, part: bareName(part) }, 21)
        }),
    },
    bare: { what: 'SELECT by primary key', round: () => slowestOf(TIMES, () => findUnit(db, unitId)) },
  }
}

async function slowestOf(times: number, run: (time: number) => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await run(time)
    took.push(performance.now() - began)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times * 0.95)]!
}

/** Made-up names of two brand characters, a third, and a trade. */
async function insertUnits(ownerUrl: string, like: string): Promise<void> {
  const sql = plainConnection(ownerUrl)
  const brands = [...BRANDS]
  await sql`
    insert into units (uscc, name, filing_id)
    select 'BENCH' || lpad(i::text, 13, '0'),
      '嘉兴' || b[1 + i % ${brands.length}::int] || b[1 + (i / 7) % ${brands.length}::int]
        || b[1 + (i / 299) % ${brands.length}::int] || t[1 + i % ${TRADES.length}::int] || '有限公司',
      (select filing_id from units where id = ${like})
    from generate_series(1, ${UNITS}::int) i, (select ${brands}::text[] b, ${TRADES}::text[] t) words`
  await sql`analyze units`
  await sql.end({ timeout: 5 })
}
