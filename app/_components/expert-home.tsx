import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from './page-frame'

/** 首页 of an expert, who so far has an account and nothing else. */
export function ExpertHome({ ctx }: { ctx: Ctx }) {
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="max-w-writing">
        <Panel title="专家账号">
          <p className="flex flex-wrap items-center gap-3">
            账号状态
            <Badge kind="waiting">未申报</Badge>
          </p>
          <p className="mt-3">
            账号已经可以登录。完善专家信息、申请入库的功能稍后开放，现在不需要做别的。开放后请在这里填写。
          </p>
        </Panel>
      </div>
    </PageFrame>
  )
}
