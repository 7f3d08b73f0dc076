import type { ComponentProps } from 'react'
import { Panel } from '@/components/ui/panel'
import { ApproveForm } from './approve-form'
import { ReturnForm } from './return-form'

type Props = {
  approve: ComponentProps<typeof ApproveForm>
  giveBack: ComponentProps<typeof ReturnForm>
  openReturn: boolean
}

/** 通过 · 退回, each with what will happen next. */
export function DecisionPanel({ approve, giveBack, openReturn }: Props) {
  return (
    <Panel title="审核">
      <ApproveForm {...approve} />
      <details id="return" open={openReturn} className="mt-4 border-t border-line pt-2">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">退回修改</summary>
        <p className="mb-3 text-sm text-muted">
          退回后由申报单位按意见修改，再次提交。每条意见都会显示在对应的位置旁边。
        </p>
        <ReturnForm {...giveBack} />
      </details>
    </Panel>
  )
}
