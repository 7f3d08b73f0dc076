import { Panel } from '@/components/ui/panel'
import type { StepSpec } from '@/lib/forms/spec'
import type { ApplicationView } from '@/lib/operations/applications/view'
import { ReasonsPanel } from '../../filings/_components/reasons-panel'

/** 本步须知 and, while the file is returned, every reason with the way to its place. */
export function Beside({ view, step }: { view: ApplicationView; step?: StepSpec }) {
  const { reasons, application, form } = view
  return (
    <>
      <ReasonsPanel
        reasons={reasons}
        form={form}
        hrefOf={(key) => `/applications/${application.id}/steps/${key}`}
      />
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
