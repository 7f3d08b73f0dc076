'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { SlotSpec } from '@/lib/forms/spec'
import { FileChooser } from './file-chooser'
import { usePlace } from './place'

type Props = {
  slot: SlotSpec
  replaces?: { id: string; name: string }
  describedBy: string
  /** Something has been chosen: sending it is now the main thing to do. */
  ready?: boolean
  onFiles?: (files: File[]) => void
  onSend?: () => void
  children?: ReactNode
}

/** 选择文件 and 上传: a plain form that a page without scripts can send, and that scripts take over. */
export function PlainForm({
  slot,
  replaces,
  describedBy,
  ready,
  onFiles = () => {},
  onSend,
  children,
}: Props) {
  const { filingId, step, back } = usePlace()
  return (
    <form
      method="post"
      action="/api/files/upload"
      encType="multipart/form-data"
      className="flex flex-wrap items-center gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        onSend?.()
      }}
    >
      {/* These stand before the file, so that they are known when its first byte comes. */}
      <input type="hidden" name="filingId" value={filingId} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="slot" value={slot.code} />
      <input type="hidden" name="back" value={back} />
      {replaces && <input type="hidden" name="replaces" value={replaces.id} />}
      <FileChooser
        label="选择文件"
        slot={slot}
        multiple={!replaces && slot.maxFiles > 1}
        describedBy={describedBy}
        onFiles={onFiles}
      />
      <Button type="submit" aria-describedby={describedBy} variant={ready ? 'primary' : 'secondary'}>
        上传
      </Button>
      {children}
    </form>
  )
}
