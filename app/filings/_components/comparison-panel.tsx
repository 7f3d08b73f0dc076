import { restoreStep } from '@/app/filings/actions'
import { buttonLook } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import { spanWords, versionWords } from '@/components/words/history'
import type { Comparison, HistoryView } from '@/lib/operations/filings/history'
import { ChangeTable } from './change-table'

type Props = { view: HistoryView & { filingId: string }; compared: Comparison; here: string }

/** One version: what it changed or how it differs from now, and the way back to it. */
export function ComparisonPanel({ view, compared, here }: Props) {
  const { version, against, changes, differs } = compared
  const { number, name, startedAt, savedAt, restoredFrom } = version
  const isLatest = number === view.latest
  const href = `${here}?version=${number}`
  return (
    <Panel title={versionWords(number)}>
      <p className="-mt-2 mb-4 text-muted">
        {name}，{spanWords(startedAt, savedAt)}保存
        {restoredFrom !== null && `，恢复自${versionWords(restoredFrom)}`}
        {isLatest && '，就是现在的内容'}。
      </p>
      {!isLatest && (
        <div className="mb-4">
          <Tabs
            label="与什么比较"
            tabs={[
              { href, label: '这一版改了什么', here: against === 'before' },
              { href: `${href}&with=now`, label: '与现在的内容比较', here: against === 'now' },
            ]}
          />
        </div>
      )}
      {changes.length === 0 ? (
        <p>{against === 'now' ? '与现在的内容没有看得见的差别。' : '与上一版没有看得见的差别。'}</p>
      ) : (
        <ChangeTable
          changes={changes}
          was={against === 'now' ? versionWords(number) : number > 1 ? versionWords(number - 1) : '填写之前'}
          now={against === 'now' ? '现在的内容' : versionWords(number)}
        />
      )}
      {view.mayEdit && differs && (
        <details className="mt-6">
          <summary className={buttonLook({ className: 'cursor-pointer' })}>恢复此版本</summary>
          <div className="mt-3 space-y-3 rounded-md border border-line px-4 py-3">
            <p>
              把“{view.step.title}”整步换成{versionWords(number)}的内容？
              {against === 'before' && (
                <>
                  会改动哪些，可以先看<TextLink href={`${href}&with=now`}>与现在的内容比较</TextLink>。
                </>
              )}
              现在的内容会留在历史版本里，随时可以再恢复回来。
            </p>
            <VerbForm
              action={restoreStep}
              fields={{ _filing: view.filingId, _step: view.step.key, _here: here, number }}
              label={`恢复为${versionWords(number)}`}
              variant="primary"
            />
          </div>
        </details>
      )}
    </Panel>
  )
}
