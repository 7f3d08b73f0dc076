import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import { timeWords } from '@/components/words/figures'
import { updateWords } from '@/components/words/updates'
import type { ApplicationView } from '@/lib/operations/applications/view'
import { noteRead } from '../[id]/actions'

type Update = ApplicationView['updates'][number]

/** Said once: the round asks a newer version now, and where everything went. Goes with 知道了. */
export function UpdateNotice({
  view: { application, updates },
  here,
}: {
  view: ApplicationView
  here: string
}) {
  const unread = updates.filter(({ notedAt }) => notedAt === null)
  if (unread.length === 0) return null
  return (
    <Notice kind="info" title="申请书已更新为新版本，您填过的内容都在" className="mb-4">
      <p>本批次改用了新版申请书，填过的内容已放到新的位置，请接着填写新增的部分。</p>
      {unread.map((update) => (
        <Changes key={update.id} update={update} />
      ))}
      <p className="mt-2 text-sm text-muted">以后可以在“申报书”页的“版本更新记录”里再看。</p>
      <div className="mt-3">
        <VerbForm
          action={noteRead}
          fields={{ id: application.id, _here: here }}
          label="知道了"
          size="small"
        />
      </div>
    </Notice>
  )
}

/** The same for later: what a newer version had no place for stays readable. */
export function UpdateRecord({ updates }: { updates: readonly Update[] }) {
  if (updates.length === 0) return null
  return (
    <details className="rounded-md border border-line bg-surface px-5 py-3">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">版本更新记录</summary>
      {updates.map((update) => (
        <section key={update.id} className="pb-3">
          <h3 className="text-sm font-semibold">{timeWords(update.at)} 更新为新版本</h3>
          <Changes update={update} />
        </section>
      ))}
    </details>
  )
}

function Changes({ update }: { update: Update }) {
  const { moved, dropped } = updateWords(update)
  return (
    <>
      {moved.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {moved.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {dropped.length > 0 && (
        <>
          <p className="mt-2">以下内容新版本不再填写，原文留在这里：</p>
          <ul className="mt-1 max-h-64 list-disc space-y-1 overflow-auto ps-5">
            {dropped.map(({ label, value, file }) => (
              <li key={`${label}${value}`} className="whitespace-pre-wrap">
                {label}：{file ? <TextLink href={`/files/${file}?inline=1`}>{value}</TextLink> : value}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
