'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { DocumentLinks } from './document-links'
import { type GenerateAction, type GenerateState, type Phase, useGeneration } from './use-generation'

type Props<S extends GenerateState> = {
  applicationId: string
  action: GenerateAction<S>
  /** The newest printed document, if there is one, and whether the application has changed since. */
  ready: { id: string; stale: boolean } | null
}

/** Where the button that had the focus is gone, the next one gets it. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

/**
 * 生成, with the manual's two dialogs: what will be done, and that it has been done. Before scripts arrive the
 * button leads to a page that does the same.
 */
export function GenerateButton<S extends GenerateState>({ applicationId, action, ready }: Props<S>) {
  const [open, setOpen] = useState(false)
  const { phase, generate, made, putAway } = useGeneration(action)
  const show = (now: boolean) => {
    putAway()
    setOpen(now)
  }
  // The page knows of a newer document as soon as it has been drawn again.
  const id = made ?? ready?.id
  const stale = ready?.id === id && ready?.stale

  return (
    <div className="flex flex-wrap items-center gap-3">
      <form
        action={`/applications/${applicationId}/generate`}
        onSubmit={(event) => {
          event.preventDefault()
          show(true)
        }}
      >
        <Button>生成</Button>
      </form>
      {id && <DocumentLinks id={id} />}
      {stale && <p className="text-sm text-returned">生成之后内容又有改动。下载前请再生成一次。</p>}

      <Dialog
        open={open}
        onClose={() => show(false)}
        title={phase.is === 'done' ? '文档已生成' : '生成文档'}
        footer={
          <>
            {phase.is !== 'done' && (
              <Button type="button" onClick={() => show(false)}>
                {phase.is === 'working' ? '在后台继续' : '取消'}
              </Button>
            )}
            {phase.is === 'done' && (
              <Button type="button" variant="primary" onClick={() => show(false)} ref={focus}>
                确定
              </Button>
            )}
            {(phase.is === 'asking' || phase.is === 'failed') && (
              <form action={generate}>
                <input type="hidden" name="id" value={applicationId} />
                <Button variant="primary" ref={focus}>
                  确定
                </Button>
              </form>
            )}
          </>
        }
      >
        <div aria-live="polite" className="grid gap-3">
          <PhaseText phase={phase} />
        </div>
      </Dialog>
    </div>
  )
}

function PhaseText({ phase }: { phase: Phase }) {
  switch (phase.is) {
    case 'asking':
      return <p>系统将前期提交的数据汇总成 PDF 文档，生成后可以下载、查看和打印。是否现在生成？</p>
    case 'working':
      return (
        <>
          <Progress label={phase.sentence} value={phase.progress} />
          {phase.slow && <p>比平时久一些。可以先关闭这个窗口做别的事，稍后回到本页下载。</p>}
        </>
      )
    case 'done':
      return <p>点击“确定”后，可以用“下载”保存这份 PDF 文档，或用“打开查看”查看和打印。</p>
    case 'failed':
      return <Notice kind="danger" title={phase.sentence} />
  }
}
