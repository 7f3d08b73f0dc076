import { ENDS } from '@/lib/domain/batches/ends'
import { dayIn, timeIn } from '@/lib/domain/shanghai'
import type { Posted } from '@/lib/forms/read'

type Shown = {
  programmeKey: string
  year: number
  formKey: string
  policyPack?: string | null
  sealedPage?: boolean
  opensAt: Date
  closesAt: Date
  countyClosesAt: Date
  cityClosesAt: Date | null
  graceMinutes?: number
  note?: string
}

/** A round as its form shows it: every instant as a day and a time of Shanghai. */
export function typedOf(batch: Shown): Posted {
  const ends = ENDS.flatMap((end) => {
    const at = batch[`${end}At`]
    return [
      [`${end}On`, [at ? dayIn(at) : '']],
      [`${end}Time`, [at ? timeIn(at) : '17:00']],
    ]
  })
  return {
    programmeKey: [batch.programmeKey],
    year: [String(batch.year)],
    formKey: [batch.formKey],
    policyPack: [batch.policyPack ?? ''],
    ...(batch.sealedPage && { sealedPage: ['yes'] }),
    ...Object.fromEntries(ends),
    graceMinutes: [String(batch.graceMinutes ?? 10)],
    note: [batch.note ?? ''],
  }
}
