'use client'

import { buttonLook } from '@/components/ui/button'
import { clockWords } from '@/components/words/figures'
import type { FileRef } from '@/lib/forms/content'
import type { SlotSpec } from '@/lib/forms/spec'
import { CommandButton, type FileVerb } from './command-button'
import { FileChooser } from './file-chooser'
import { StoredMark } from './file-mark'
import { useHasScripts } from './place'
import { PlainForm } from './plain-form'
import { sizeText } from './size'

type Props = {
  file: FileRef
  slot: SlotSpec
  /** Its place among the files of the slot. */
  at: number
  of: number
  editable: boolean
  savedAt?: string
  /** Another file of the step with the same content. */
  twin?: FileRef
  onCommand: (verb: FileVerb) => void
  onReplace: (file: File) => void
}

const KIND: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' }
const link = buttonLook({ variant: 'quiet', size: 'small' })

export function StoredFile({ file, slot, at, of, editable, savedAt, twin, onCommand, onReplace }: Props) {
  const facts = [KIND[file.type], file.pages && `${file.pages} 页`, sizeText(file.size)].filter(Boolean)
  return (
    <li id={`file-${file.id}`} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <StoredMark file={file} />
      <div className="min-w-40 flex-1 text-sm">
        <p id={`name-${file.id}`} className="break-all font-medium">
          {file.name}
        </p>
        <p className="text-muted">
          {facts.join(' · ')}
          {savedAt && <span className="text-done"> · 已上传并保存 {clockWords(savedAt)}</span>}
        </p>
        {twin && (
          <p className="text-returned">
            与 {twin.slot} 的“{twin.name}”内容相同，请确认没有放错。
          </p>
        )}
      </div>
      <div className="-ml-2 flex flex-wrap items-center">
        <a
          aria-describedby={`name-${file.id}`}
          href={`/files/${file.id}?inline=1`}
          target="_blank"
          className={link}
          rel="noopener"
        >
          预览<span className="sr-only">（新窗口）</span>
        </a>
        <a
          aria-describedby={`name-${file.id}`}
          href={`/files/${file.id}`}
          download={file.name}
          className={link}
        >
          下载
        </a>
        {editable && <Changes {...{ file, slot, at, of, onCommand, onReplace }} />}
      </div>
    </li>
  )
}

function Changes({
  file,
  slot,
  at,
  of,
  onCommand,
  onReplace,
}: Pick<Props, 'file' | 'slot' | 'at' | 'of' | 'onCommand' | 'onReplace'>) {
  const scripted = useHasScripts()
  const command = (verb: FileVerb) => ({
    verb,
    file,
    describedBy: `name-${file.id}`,
    onCommand: () => onCommand(verb),
  })
  return (
    <>
      {scripted ? (
        <FileChooser
          label="替换"
          describedBy={`name-${file.id}`}
          slot={slot}
          size="small"
          onFiles={([chosen]) => chosen && onReplace(chosen)}
        />
      ) : (
        <details className="text-sm">
          <summary className={link} aria-describedby={`name-${file.id}`}>
            替换
          </summary>
          <PlainForm slot={slot} replaces={file} describedBy={`name-${file.id}`} />
        </details>
      )}
      <CommandButton {...command('remove')}>删除</CommandButton>
      {of > 1 && (
        <>
          <CommandButton {...command('up')} buttonId={`up-${file.id}`} disabled={at === 0}>
            上移
          </CommandButton>
          <CommandButton {...command('down')} buttonId={`down-${file.id}`} disabled={at === of - 1}>
            下移
          </CommandButton>
        </>
      )}
    </>
  )
}
