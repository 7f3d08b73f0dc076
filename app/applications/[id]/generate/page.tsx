import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '@/app/_components/page-frame'
import { DocumentLinks } from '@/components/document/document-links'
import { progressSentence } from '@/components/document/progress-words'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Progress } from '@/components/ui/progress'
import { sizeWords } from '@/components/words/figures'
import { refusalSentence } from '@/components/words/refusals'
import { requireCtx } from '@/lib/auth/ctx'
import { applicationAccess } from '@/lib/operations/applications/access'
import { type DocumentView, viewDocument } from '@/lib/operations/documents/view'
import { generateOnPage } from './actions'

export const metadata: Metadata = { title: '生成文档' }

/** The manual's two dialogs as pages, for whoever comes without scripts. */
export default async function GeneratePage({
  params,
  searchParams,
}: PageProps<'/applications/[id]/generate'>) {
  const [ctx, { id }, query] = await Promise.all([requireCtx(), params, searchParams])
  const access = await applicationAccess(ctx, id)
  if (!access.ok || !access.value.verbs.includes('generate')) notFound()
  const viewed = typeof query.document === 'string' ? await viewDocument(ctx, query.document) : null
  const document = viewed?.ok && viewed.value.applicationId === id ? viewed.value : null
  const waiting = document?.state === 'queued' || document?.state === 'printing'

  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      breadcrumb={[
        { label: '我的申报', href: '/applications' },
        { label: '申报书', href: `/applications/${id}` },
        { label: '生成文档' },
      ]}
      title={document?.state === 'ready' ? '文档已生成' : '生成文档'}
    >
      {waiting && <meta httpEquiv="refresh" content="2" />}
      <Panel className="max-w-writing">
        {query.refused && (
          <Notice kind="danger" className="mb-4" title={refusalSentence({ code: 'not_allowed' })} />
        )}
        {document && waiting && <Waiting document={document} />}
        {document?.state === 'ready' && <Ready document={document} />}
        {(!document || document.state === 'failed') && <Confirm id={id} document={document} />}
      </Panel>
    </PageFrame>
  )
}

const Confirm = ({ id, document }: { id: string; document: DocumentView | null }) => (
  <form action={generateOnPage} className="grid gap-4">
    <input type="hidden" name="id" value={id} />
    {document && <Notice kind="danger" title={progressSentence(document.state, document.progress)} />}
    <p>系统将前期提交的数据汇总成 PDF 文档，生成后可以下载、查看和打印。是否现在生成？</p>
    <div className="flex flex-wrap gap-3">
      <Button variant="primary">确定</Button>
      <LinkButton href={`/applications/${id}`}>取消</LinkButton>
    </div>
  </form>
)

const Waiting = ({ document }: { document: DocumentView }) => (
  <div className="grid gap-4" role="status">
    <Progress label={progressSentence(document.state, document.progress)} value={document.progress} />
    <p>本页每两秒更新一次，一般只要几秒钟。</p>
    <p>
      <LinkButton href={`/applications/${document.applicationId}/generate?document=${document.id}`}>
        现在更新
      </LinkButton>
    </p>
  </div>
)

const Ready = ({ document }: { document: DocumentView }) => (
  <div className="grid gap-4">
    <p>
      {document.fileName}，共 {document.stored!.pages} 页，{sizeWords(document.stored!.size)}。
    </p>
    <div className="flex flex-wrap gap-3">
      <LinkButton variant="primary" href={`/applications/${document.applicationId}`}>
        确定
      </LinkButton>
      <DocumentLinks id={document.id} />
    </div>
  </div>
)
