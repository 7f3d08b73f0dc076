'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { refusalSentence } from '@/components/words/refusals'
import type { Result } from '@/lib/result'
import { DocumentLinks } from './document-links'
import { useDocument } from './use-document'

type State = { result: Result<{ id: string }> }

type Props<S extends State> = {
  applicationId: string
  action: (previous: S | null, form: FormData) => Promise<S>
  /** The newest document that is ready, if there is one. */
  ready: { id: string; stale: boolean } | null
}

/** Where the button that had the focus is gone, the next one gets it. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

/**
 * 生成, with the manual's two dialogs: what will be done, and that it has been done. Before scripts arrive the
 * button leads to a page that does the same.
 */
export function GenerateButton<S extends State>({ applicationId, action, ready }: Props<S>) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [acknowledged, setAcknowledged] = useState<string | null>(null)
  const [state, generate, pending] = useActionState(
    action as (s: State | null, f: FormData) => Promise<State>,
    null,
  )
  const asked = state?.result.ok ? state.result.value.id : null
  const { told, slow } = useDocument(open && asked !== acknowledged ? asked : null)
  const working = pending || (told !== null && told.state !== 'ready' && told.state !== 'failed')
  const done = told?.state === 'ready' && !pending

  useEffect(() => {
    if (done) router.refresh()
  }, [done, router])

  const close = () => {
    setOpen(false)
    if (!working) setAcknowledged(asked)
  }
  const shown = done && asked ? { id: asked, stale: false } : ready

  return (
    <div className="flex flex-wrap items-center gap-3">
      <form
        action={`/applications/${applicationId}/generate`}
        onSubmit={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Button>生成</Button>
      </form>
      {shown && <DocumentLinks id={shown.id} />}
      {shown?.stale && <p className="text-sm text-returned">生成之后内容又有改动。下载前请再生成一次。</p>}

      <Dialog
        open={open}
        onClose={close}
        title={done ? '文档已生成' : '生成文档'}
        footer={
          done ? (
            <Button type="button" variant="primary" onClick={close} ref={focus}>
              确定
            </Button>
          ) : (
            <>
              <Button type="button" onClick={close}>
                {working ? '在后台继续' : '取消'}
              </Button>
              {!working && (
                <form action={generate}>
                  <input type="hidden" name="id" value={applicationId} />
                  <Button variant="primary">确定</Button>
                </form>
              )}
            </>
          )
        }
      >
        <div aria-live="polite" className="grid gap-3">
          {done && <p>点击“确定”后，可以用“下载”保存这份 PDF 文档，或用“打开查看”查看和打印。</p>}
          {!done && !working && (
            <p>系统将前期提交的数据汇总成 PDF 文档，生成后可以下载、查看和打印。是否现在生成？</p>
          )}
          {working && <Progress label={told?.sentence ?? '正在保存请求'} value={told?.progress ?? 0} />}
          {working && slow && <p>比平时久一些。可以先关闭这个窗口做别的事，稍后回到本页下载。</p>}
          {told?.state === 'failed' && !pending && <Notice kind="danger" title={told.sentence} />}
          {state && !state.result.ok && !pending && (
            <Notice kind="danger" title={refusalSentence(state.result.refusal)} />
          )}
        </div>
      </Dialog>
    </div>
  )
}
