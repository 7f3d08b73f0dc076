import type { Route } from 'next'
import Link from 'next/link'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { fieldsWords, HISTORY, rowsWords, spanWords, versionWords } from '@/components/words/history'
import type { HistoryView, VersionLine } from '@/lib/operations/filings/history'

/** Every version with who, when and how much; one of them is open. */
export function VersionList({ view, here }: { view: HistoryView; here: string }) {
  const { versions, older, latest, compared } = view
  return (
    <Panel title={HISTORY}>
      <ol className="-mx-2 space-y-1">
        {versions.map((version) => (
          <li key={version.number}>
            <Link
              href={`${here}?version=${version.number}` as Route}
              aria-current={compared?.version.number === version.number ? 'true' : undefined}
              className="block rounded-md border border-transparent px-3 py-2 text-ink no-underline hover:bg-soft aria-[current=true]:border-action aria-[current=true]:bg-soft"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-semibold">{versionWords(version.number)}</span>
                {version.number === latest && <span className="text-sm text-done">现在的内容</span>}
              </span>
              <span className="block text-sm">{version.name}</span>
              <span className="block text-sm text-muted">
                {spanWords(version.startedAt, version.savedAt)}
              </span>
              <span className="block text-sm text-muted">{extentOf(version)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {older !== null && (
        <p className="mt-4">
          <LinkButton size="small" href={`${here}?before=${older}&version=${older - 1}`}>
            更早的版本
          </LinkButton>
        </p>
      )}
    </Panel>
  )
}

function extentOf({ extent, restoredFrom }: VersionLine): string {
  const words = extent.kind === 'form' ? fieldsWords(extent.fields) : rowsWords(extent)
  return restoredFrom === null ? words : `恢复自${versionWords(restoredFrom)}，${words}`
}
