import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { EXPERT_STATUS_KIND, EXPERT_STATUS_WORDS } from '@/components/words/experts'
import type { Ctx } from '@/lib/operations/context'
import { viewOwnExpert } from '@/lib/operations/experts/view'
import { ContactsNotice } from '../expert/_components/contacts-notice'
import { ExpertStanding } from '../expert/_components/expert-standing'
import { YearlyQuestion } from '../expert/_components/yearly-question'
import { PageFrame } from './page-frame'

/** 首页 of an expert: how their profile stands, and the next step. */
export async function ExpertHome({ ctx }: { ctx: Ctx }) {
  const view = await viewOwnExpert(ctx)
  if (!view.ok) throw new Error('an expert without a profile')
  const { expert, verbs, unverified } = view.value
  const begins = expert.status === 'none' || expert.status === 'returned'
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="max-w-writing space-y-6">
        <ExpertStanding view={view.value} />
        <YearlyQuestion view={view.value} />
        {verbs.includes('submit') && <ContactsNotice unverified={unverified} />}
        <Panel title="专家信息">
          <p className="mb-4 flex flex-wrap items-center gap-3">
            状态
            <Badge kind={EXPERT_STATUS_KIND[expert.status]}>{EXPERT_STATUS_WORDS[expert.status]}</Badge>
          </p>
          <div className="flex flex-wrap gap-3">
            {begins && (
              <LinkButton href="/expert/steps" variant="primary">
                {expert.status === 'none' ? '填写专家信息' : '查看意见并修改'}
              </LinkButton>
            )}
            <LinkButton href="/expert">查看专家信息</LinkButton>
          </div>
        </Panel>
      </div>
    </PageFrame>
  )
}
