'use client'

import { useEffect, useId, useRef } from 'react'
import { buttonLook } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { FileType, SlotSpec } from '@/lib/forms/spec'
import { useHasScripts } from './place'

type Props = {
  /** The words on the button: the contract's 选择文件, or 替换. */
  label: string
  slot: SlotSpec
  multiple?: boolean
  /** The elements that say what it belongs to: the same word stands in every slot. */
  describedBy: string
  size?: 'normal' | 'small'
  onFiles: (files: File[]) => void
}

const ENDINGS: Record<FileType, string> = { pdf: '.pdf', jpg: '.jpg,.jpeg', png: '.png' }

/**
 * The browser's own file field. With scripts it lies, unseen, over a button that carries our words; without them it
 * shows itself, so that one can see what was chosen.
 */
export function FileChooser({ label, slot, multiple, describedBy, size = 'normal', onFiles }: Props) {
  const id = useId()
  const scripted = useHasScripts()
  const input = useRef<HTMLInputElement>(null)
  const take = () => {
    const files = [...(input.current?.files ?? [])]
    if (files.length === 0) return
    onFiles(files)
    // So that choosing the same file once more is heard again.
    if (input.current) input.current.value = ''
  }
  // Files may have been chosen while the scripts were still on their way.
  const takeEarly = useRef(take)
  useEffect(() => takeEarly.current(), [])
  return (
    <span
      className={cn(
        scripted &&
          cn(
            buttonLook({ variant: size === 'small' ? 'quiet' : 'secondary', size }),
            'relative has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-ink',
          ),
        !scripted && 'flex flex-wrap items-center gap-2',
      )}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="file"
        name="file"
        multiple={multiple}
        accept={slot.accept.map((type) => ENDINGS[type]).join(',')}
        aria-describedby={describedBy}
        className={cn(scripted ? 'absolute inset-0 w-full cursor-pointer opacity-0' : 'max-w-full text-sm')}
        onChange={take}
      />
    </span>
  )
}
