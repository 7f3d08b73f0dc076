'use client'

import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import type { FileRef } from '@/lib/forms/content'
import type { SlotSpec } from '@/lib/forms/spec'
import { ChosenFile } from './chosen-file'
import { CommandButton, type FileVerb } from './command-button'
import { PlainForm } from './plain-form'
import type { Sending } from './sending'
import { SlotHead } from './slot-head'
import { SlotNotices } from './slot-notices'
import { StoredFile } from './stored-file'
import type { SendingControl } from './use-sending'

export type Unfinished = { id: string; slot: string; name: string; size: number; received: number }
export type Removed = { id: string; slot: string; name: string }

type Props = {
  slot: SlotSpec
  files: readonly FileRef[]
  /** All files of the step: the same content may lie in another slot. */
  all: readonly FileRef[]
  unfinished: readonly Unfinished[]
  removed: readonly Removed[]
  savedAt: Readonly<Record<string, string>>
  refused?: { code: string; params?: Record<string, string | number> }
  uploaded?: number
  editable: boolean
  level: 2 | 3
  control: SendingControl
  onCommand: (file: { id: string; slot: string; name: string }, verb: FileVerb) => void
}

export function Slot(props: Props) {
  const { slot, files, editable, control } = props
  const [over, setOver] = useState(false)
  const [noneChosen, setNoneChosen] = useState(false)
  const sendings = control.sendings.filter((one) => one.slot === slot.code)
  const coming = sendings.filter((one) => one.phase !== 'refused' && !one.replaces).length
  const full = files.length + coming >= slot.maxFiles
  const choose = (chosen: File[]) => {
    setNoneChosen(false)
    return chosen.map((file) => control.choose(slot, file, props.all))
  }
  const ready = (one: Sending) => one.phase === 'chosen'
  const drop = editable && {
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault()
      setOver(false)
      for (const one of choose([...event.dataTransfer.files])) if (ready(one)) control.send(one)
    },
  }
  return (
    <li
      id={`slot-${slot.code}`}
      tabIndex={-1}
      aria-labelledby={`slot-${slot.code}-name`}
      className={cn('scroll-mt-20 border-line border-b py-5 last:border-b-0', over && 'rounded-md bg-soft')}
      {...drop}
    >
      <SlotHead slot={slot} count={files.length} level={props.level} />
      <SlotNotices
        refused={noneChosen ? { code: 'none_chosen' } : props.refused}
        uploaded={props.uploaded}
        unfinished={props.unfinished.filter((one) => !sendings.some(({ file }) => isOf(one, file)))}
      />
      {files.length > 0 && (
        <ul className="mt-2 divide-y divide-line">
          {files.map((file, at) => (
            <StoredFile
              key={file.id}
              {...{ file, slot, at, editable }}
              of={files.length}
              savedAt={props.savedAt[file.id]}
              twin={props.all.find((one) => one.sha256 === file.sha256 && one.id !== file.id)}
              onCommand={(verb) => props.onCommand(file, verb)}
              onReplace={(chosen) => control.choose(slot, chosen, props.all, file)}
            />
          ))}
        </ul>
      )}
      {props.removed.map((file) => (
        <div key={file.id} className="mt-2 flex flex-wrap items-center gap-2 text-muted text-sm">
          <span id={`removed-${file.id}`} className="break-all">
            已删除“{file.name}”。
          </span>
          <CommandButton
            verb="restore"
            file={file}
            describedBy={`removed-${file.id}`}
            buttonId={`restore-${file.id}`}
            onCommand={() => props.onCommand(file, 'restore')}
          >
            撤销删除
          </CommandButton>
        </div>
      ))}
      {sendings.length > 0 && (
        <ul className="mt-2 space-y-2">
          {sendings.map((one) => (
            <ChosenFile
              key={one.key}
              sending={one}
              arrived={props.unfinished.find((u) => isOf(u, one.file))?.received}
              onGoOn={() => control.send(one)}
              onPause={() => control.pause(one.key)}
              onDrop={() => control.drop(one.key)}
            />
          ))}
        </ul>
      )}
      {editable && (!full || sendings.some(ready)) && (
        <div className="mt-3">
          <PlainForm
            slot={slot}
            describedBy={`slot-${slot.code}-name slot-${slot.code}-help`}
            ready={sendings.some(ready)}
            onFiles={choose}
            onSend={() => {
              setNoneChosen(!sendings.some(ready))
              for (const one of sendings) if (ready(one)) control.send(one)
            }}
          >
            <span className="text-muted text-sm">也可以把文件拖到这里</span>
          </PlainForm>
        </div>
      )}
      {editable && full && coming === 0 && (
        <p className="mt-2 text-muted text-sm">
          已放满 {slot.maxFiles} 个。要换文件，请用“替换”或先删除一个。
        </p>
      )}
    </li>
  )
}

/** A file is known again by its name and size; the server looks at its date and sender too. */
const isOf = (unfinished: Unfinished, file: File): boolean =>
  unfinished.name === file.name && unfinished.size === file.size
