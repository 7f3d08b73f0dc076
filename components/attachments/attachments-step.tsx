'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { FileRef } from '@/lib/forms/content'
import type { SlotSpec } from '@/lib/forms/spec'
import { type FileVerb, runCommand } from './command-button'
import { type Place, PlaceContext } from './place'
import { percent } from './size'
import { type Removed, Slot, type Unfinished } from './slot'
import type { Told } from './told'
import { useSending } from './use-sending'

type Props = Place & {
  slots: readonly SlotSpec[]
  files: readonly FileRef[]
  unfinished?: readonly Unfinished[]
  editable: boolean
  /** Of the slots' headings: one below what stands over them. */
  level?: 2 | 3
  /** What the last plain form said: `toldIn(searchParams)`. */
  told?: Told
}

type Refusals = Record<string, { code: string }>

/** The attachment checklist: each slot says what it takes, shows what it holds, and takes files by itself. */
export function AttachmentsStep({
  filingId,
  step,
  slots,
  files: given,
  unfinished = [],
  editable,
  level = 2,
  told,
}: Props) {
  const router = useRouter()
  const [files, setFiles] = useState(given)
  useEffect(() => setFiles(given), [given])
  const [savedAt, setSavedAt] = useState<Record<string, string>>({})
  const [removed, setRemoved] = useState<readonly Removed[]>(
    told?.removed ? [{ id: told.removed, slot: told.slot, name: '文件' }] : [],
  )
  const [refusals, setRefusals] = useState<Refusals>(
    told?.refused ? { [told.slot]: { code: told.refused } } : {},
  )
  const [said, setSaid] = useState('')
  const focusNext = useFocusAfter()

  const control = useSending({ filingId, step }, (slot, stored) => {
    setFiles((all) =>
      place(
        all.filter(({ id }) => id !== stored.file.id),
        stored.file,
        stored.replaced,
      ),
    )
    setSavedAt((times) => ({ ...times, [stored.file.id]: stored.savedAt }))
    setRefusals(({ [slot]: _, ...rest }) => rest)
    setSaid(`${stored.file.name} 已上传并保存`)
    focusNext(`file-${stored.file.id}`, `slot-${slot}`)
    router.refresh()
  })

  async function command(file: Removed, verb: FileVerb) {
    const code = await runCommand(file.id, verb)
    setRefusals(({ [file.slot]: _, ...rest }) => (code ? { ...rest, [file.slot]: { code } } : rest))
    if (code) return
    if (verb === 'remove') {
      setFiles((all) => all.filter(({ id }) => id !== file.id))
      setRemoved((all) => [...all, file])
      setSaid(`已删除 ${file.name}，可以撤销`)
      focusNext(`restore-${file.id}`)
    } else {
      setRemoved((all) => all.filter(({ id }) => id !== file.id))
      setSaid(
        verb === 'restore' ? `已恢复 ${file.name}` : `${file.name} 已${verb === 'up' ? '上移' : '下移'}`,
      )
      if (verb === 'restore') focusNext(`file-${file.id}`)
      else {
        setFiles((all) => moved(all, file.id, verb === 'up' ? -1 : 1))
        focusNext(`${verb}-${file.id}`, `file-${file.id}`)
      }
    }
    router.refresh()
  }

  return (
    <PlaceContext value={{ filingId, step }}>
      <p role="status" className="sr-only">
        {said || progressSaid(control.sendings)}
      </p>
      {/* Where nothing stands around it yet, it brings its own sheet of paper. */}
      <ol className={level === 2 ? 'rounded-md border border-line bg-surface px-5' : ''}>
        {slots.map((slot) => (
          <Slot
            key={slot.code}
            slot={slot}
            files={files.filter((file) => file.slot === slot.code)}
            all={files}
            unfinished={unfinished.filter((one) => one.slot === slot.code)}
            removed={removed.filter((one) => one.slot === slot.code)}
            savedAt={savedAt}
            refused={refusals[slot.code]}
            uploaded={told?.slot === slot.code ? told.uploaded : undefined}
            editable={editable}
            level={level}
            control={control}
            onCommand={command}
          />
        ))}
      </ol>
    </PlaceContext>
  )
}

const place = (all: readonly FileRef[], file: FileRef, replaced?: string): FileRef[] =>
  all.some(({ id }) => id === replaced)
    ? all.map((one) => (one.id === replaced ? file : one))
    : [...all, file]

/** Within its slot; files of other slots may lie between. */
function moved(all: readonly FileRef[], id: string, by: 1 | -1): FileRef[] {
  const file = all.find((one) => one.id === id)
  const slot = all.filter((one) => one.slot === file?.slot)
  const other = slot[slot.findIndex((one) => one.id === id) + by]
  if (!file || !other) return [...all]
  return all.map((one) => (one === file ? other : one === other ? file : one))
}

/** Read out at each quarter, not at each step. */
function progressSaid(sendings: ReturnType<typeof useSending>['sendings']): string {
  return sendings
    .filter(({ phase }) => phase === 'sending')
    .map(({ file, loaded }) => `${file.name} 已上传 ${Math.floor(percent(loaded, file.size) / 25) * 25} %`)
    .join('，')
}

/** Moves focus once the screen has changed: to the first of the named places that can take it. */
function useFocusAfter() {
  const wanted = useRef<string[]>([])
  useEffect(() => {
    const places = wanted.current.map((id) => document.getElementById(id)).filter((one) => one !== null)
    const target = places.find((one) => !one.matches(':disabled'))
    if (!target) return
    wanted.current = []
    // Only someone who was here loses their place; someone typing elsewhere keeps it.
    if (document.activeElement === document.body || target.closest('ol')?.contains(document.activeElement))
      target.focus()
  })
  return (...ids: string[]) => {
    wanted.current = ids
  }
}
