'use client'

import { useActionState } from 'react'
import { ActionBar } from '@/components/layout/action-bar'
import { Button, LinkButton } from '@/components/ui/button'
import type { PostedRowAction } from './row-dialog'

type Props = {
  filingId: string
  step: string
  here: string
  previousHref?: string
  nextHref: string
  action: PostedRowAction
}

/** 保存 of the attachments: each file is kept as it arrives; this confirms it and tells what is missing. */
export function KeepAttachments({ filingId, step, here, previousHref, nextHref, action }: Props) {
  const [, formAction, pending] = useActionState(action, null)
  return (
    <form action={formAction}>
      <input type="hidden" name="_filing" value={filingId} />
      <input type="hidden" name="_step" value={step} />
      <input type="hidden" name="_here" value={here} />
      <ActionBar>
        {previousHref && <LinkButton href={previousHref}>上一步</LinkButton>}
        <Button variant="primary" disabled={pending}>
          保存
        </Button>
        <LinkButton href={nextHref}>下一步</LinkButton>
        <p className="ms-auto text-sm text-muted">文件上传成功即已保存</p>
      </ActionBar>
    </form>
  )
}
