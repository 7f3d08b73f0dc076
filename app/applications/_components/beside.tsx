import { Panel } from '@/components/ui/panel'
import { VerbForm } from '@/components/ui/verb-form'
import { timeWords } from '@/components/words/figures'
import { isOpenStatus } from '@/lib/domain/applications/workflow'
import type { StepSpec } from '@/lib/forms/spec'
import type { OwnApplicationView } from '@/lib/operations/applications/view'
import { ReasonsPanel } from '../../filings/_components/reasons-panel'
import { mark } from '../[id]/assignments/actions'

/** 本步须知 and, while the file is returned, every reason with the way to its place. */
export function Beside({ view, step }: { view: OwnApplicationView; step?: StepSpec }) {
  const { reasons, application, form } = view
  return (
    <>
      <ReasonsPanel
        reasons={reasons}
        form={form}
        hrefOf={(key) => `/applications/${application.id}/steps/${key}`}
      />
      {step && <YourShare view={view} step={step.key} />}
      {step?.guidance && (
        <Panel title="本步须知">
          <p>{step.guidance}</p>
        </Panel>
      )}
      <Panel title="填写提示">
        <ul className="list-disc space-y-1 ps-5">
          <li>带 * 的必须填写，没填完也可以先离开。</li>
          <li>停下两秒内自动保存，保存时间显示在页面下方。</li>
          <li>可以多人同时填写，同一项被两人修改时会请您选择。</li>
        </ul>
      </Panel>
    </>
  )
}

/** To who was asked for this step: that it is theirs, and 标记为已填好. */
function YourShare({ view, step }: { view: OwnApplicationView; step: string }) {
  const share = view.shares[step]
  if (!share?.mine || !isOpenStatus(view.application.status)) return null
  const done = share.doneAt !== null
  return (
    <Panel title="这一步由您填写">
      <p className="mb-3">
        {done
          ? `您已于 ${timeWords(share.doneAt!)} 标记为已填好，仍然可以修改。`
          : '填完后请标记，方便填报人知道可以检查了。'}
      </p>
      <VerbForm
        action={mark}
        fields={{ id: view.application.id, step, done: done ? '' : '1' }}
        label={done ? '改为未填好' : '标记为已填好'}
      />
    </Panel>
  )
}
