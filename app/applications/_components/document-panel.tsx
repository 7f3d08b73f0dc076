import { GenerateButton } from '@/components/document/generate-button'
import { Panel } from '@/components/ui/panel'
import { sizeWords, timeWords } from '@/components/words/figures'
import { fingerprintNow } from '@/lib/operations/applications/generate'
import type { ApplicationView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { latestDocument } from '@/lib/operations/documents/view'
import { generate } from '../[id]/generate/actions'

/** 生成 and 下载: the application as one PDF, and whether it still says what is kept. */
export async function DocumentPanel({ ctx, view }: { ctx: Ctx; view: ApplicationView }) {
  const latest = await latestDocument(ctx, view.application.id)
  const document = latest.ok && latest.value?.state === 'ready' ? latest.value : null
  const stale = document !== null && document.fingerprint !== fingerprintNow(view, ctx.now)
  return (
    <Panel title="申请书文档">
      {document?.stored ? (
        <p className="mb-3">
          {document.draft ? '草稿' : '正式'}文档，{document.stored.pages} 页，
          {sizeWords(document.stored.size)}，{timeWords(document.madeAt)}生成。
          {stale && <span className="text-returned"> 生成之后内容又有改动，请重新生成。</span>}
        </p>
      ) : (
        <p className="mb-3">
          把填写的内容汇总成 PDF 文档，可以下载、查看和打印。没填完也能生成，文档上有“草稿”字样。
        </p>
      )}
      <GenerateButton
        applicationId={view.application.id}
        action={generate}
        ready={document ? { id: document.id, stale } : null}
      />
    </Panel>
  )
}
