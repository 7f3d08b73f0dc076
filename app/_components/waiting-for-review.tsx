import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { countApplicationsFor } from '@/lib/operations/applications/list'
import { listUnitBindings } from '@/lib/operations/bindings/list'
import type { Ctx } from '@/lib/operations/context'

/** What waits for the unit's administrator, told where they arrive. */
export async function WaitingForReview({ ctx }: { ctx: Ctx }) {
  const [people, counts] = await Promise.all([listUnitBindings(ctx), countApplicationsFor(ctx)])
  const told = [
    ...(people.ok && people.value.waiting.length > 0 ? [`${people.value.waiting.length} 位个人用户`] : []),
    ...(counts.UNIT_REVIEW ? [`${counts.UNIT_REVIEW} 份申报书`] : []),
  ]
  if (told.length === 0) return null
  return (
    <Notice kind="waiting" title={`有 ${told.join('、')}等待您审核`}>
      <LinkButton href="/unit/review" variant="primary" className="mt-2">
        去审核
      </LinkButton>
    </Notice>
  )
}
