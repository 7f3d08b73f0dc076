import type { ComponentProps } from 'react'
import { Panel } from '@/components/ui/panel'
import { ApproveForm } from './approve-form'

type Shared = Pick<ComponentProps<typeof ApproveForm>, 'id' | 'version' | 'accountId' | 'kept'>
type Action = ComponentProps<typeof ApproveForm>['action']
type Props = Shared & { sign: Action; sendBack: Action; openSendBack: boolean }

/** 签发 of who answers for the county, or back to the reviewer with what is to be looked at again. */
export function SignPanel({ sign, sendBack, openSendBack, ...shared }: Props) {
  return (
    <Panel title="签发">
      <ApproveForm
        {...shared}
        label="签发"
        opinion="签发意见"
        next="签发后报嘉兴市科学技术局受理，申报书不能再修改。"
        action={sign}
      />
      <details open={openSendBack} className="mt-4 border-t border-line pt-2">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">退回审核人员</summary>
        <p className="mb-3 text-sm text-muted">
          由本区县审核人员重新审核；申报单位不受影响。需要单位修改的，由审核人员退回单位。
        </p>
        <ApproveForm
          {...shared}
          name="send-back"
          label="退回审核人员"
          opinion="退回理由"
          next="退回后状态变为“待区县审核”。"
          action={sendBack}
        />
      </details>
    </Panel>
  )
}
