import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { EXPERT_STATUS_KIND, EXPERT_STATUS_WORDS } from '@/components/words/experts'
import { HISTORY } from '@/components/words/history'
import type { Ctx } from '@/lib/operations/context'
import type { OwnExpertView } from '@/lib/operations/experts/view'
import { PageFrame } from '../../_components/page-frame'

type Props = {
  ctx: Ctx
  view: OwnExpertView
  title: string
  /** Where the versions of what stands here are read. */
  historyHref?: string
  children: ReactNode
}

/** The frame of every page about one's own profile. */
export const ExpertFrame = ({ ctx, view: { expert }, title, historyHref, children }: Props) => (
  <PageFrame
    ctx={ctx}
    here="expert"
    title={title}
    breadcrumb={[
      { label: '首页', href: '/' },
      ...(title === '专家信息' ? [] : [{ label: '专家信息', href: '/expert' }]),
      { label: title },
    ]}
    aside={
      <>
        {historyHref && <TextLink href={historyHref}>{HISTORY}</TextLink>}
        <Badge kind={EXPERT_STATUS_KIND[expert.status]}>{EXPERT_STATUS_WORDS[expert.status]}</Badge>
      </>
    }
  >
    {children}
  </PageFrame>
)
