import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { versionWords } from '@/components/words/history'
import type { Asked, HistoryView } from '@/lib/operations/filings/history'
import { ComparisonPanel } from './comparison-panel'
import { VersionList } from './version-list'

type Query = Record<string, string | string[] | undefined>

type Props = {
  view: HistoryView & { filingId: string }
  query: Query
  /** The address of this page, and of the step it is about. */
  here: string
  stepHref: string
}

/** The versions of one step at the right, the open one in the middle. */
export function HistoryPart({ view, query, here, stepHref }: Props) {
  const { compared } = view
  const [restored, former] = [numberIn(query.restored), numberIn(query.former)]
  const back = <TextLink href={stepHref}>{view.mayEdit ? '继续填写' : '返回'}</TextLink>
  if (!compared)
    return <EmptyState sentence="这一步还没有保存过内容。开始填写后，每一版都会留在这里。">{back}</EmptyState>
  return (
    <div className="space-y-6">
      {restored !== undefined && former !== undefined ? (
        <Notice kind="done" live="status" title={`已恢复为${versionWords(restored)}的内容`}>
          恢复前的内容是<TextLink href={`${here}?version=${former}`}>{versionWords(former)}</TextLink>
          ，需要时可以再恢复回来。{back}
        </Notice>
      ) : (
        <p>每次修改都会留下一版：同一人连续的修改记为一版，停下十分钟或换人修改另记一版。{back}</p>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <ComparisonPanel view={view} compared={compared} here={here} />
        <VersionList view={view} here={here} />
      </div>
    </div>
  )
}

const numberIn = (asked: Query[string]): number | undefined =>
  typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : undefined

/** What the address of such a page asks for. */
export const askedIn = (query: Query): Asked => ({
  version: numberIn(query.version),
  before: numberIn(query.before),
  against: query.with === 'now' ? 'now' : 'before',
})
