import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'
import { findProgramme } from '../programmes'
import { dayIn } from '../shanghai'
import type { Figures } from './compare'
import { evaluate, type GroupResult } from './evaluate'
import { figuresOf } from './figures'
import type { Pack } from './pack'
import { packsOf } from './packs/of-programme'

export type Eligibility = {
  pack: Pack
  results: GroupResult[]
  higher: { pack: Pack; results: GroupResult[] } | null
  figures: Figures
  opensOn: string
  today: string
}

/** How an application stands to the conditions of its round; null where the round has no pack. */
export function eligibilityOf(
  {
    form,
    content,
    batch,
  }: { form: FormSpec; content: Content; batch: { opensAt: Date; policyPack?: string | null } },
  now: Date,
): Eligibility | null {
  const { pack, higher } = packsOf(findProgramme(form.key), batch)
  if (!pack) return null
  const [opensOn, today] = [dayIn(batch.opensAt), dayIn(now)]
  const figures = figuresOf({ form, content, opensOn, today })
  return {
    pack,
    results: evaluate(pack, figures),
    higher: higher && { pack: higher, results: evaluate(higher, figures) },
    figures,
    opensOn,
    today,
  }
}
