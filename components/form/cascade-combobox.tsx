'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Input } from '@/components/ui/input'
import type { CascadeField } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { CascadeList } from './cascade-list'
import { type Leaf, leafText, searchLeaves } from './cascade-search'

type Props = {
  leaves: readonly Leaf[]
  free: CascadeField['free']
  /** The stored answer, and what the field held when scripts arrived. */
  given: string
  start: string
  bound: Bound
}

const SHOWN = 100

/** The combobox of the ARIA practices: type to search, arrows to move, Enter to choose, Esc to leave it as it was. */
export function CascadeCombobox({ leaves, free, given, start, bound }: Props) {
  const textOf = (code: string) => {
    const leaf = leaves.find((one) => one.code === code)
    return leaf ? leafText(leaf) : code
  }
  const [code, setCode] = useState(start)
  const [text, setText] = useState(() => textOf(start))
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const kept = useRef<HTMLInputElement>(null)
  const told = useRef(given)
  const input = useRef<HTMLInputElement>(null)

  // A colleague's or the registry's answer arrived.
  const [last, setLast] = useState(given)
  if (given !== last) {
    setLast(given)
    setCode(given)
    setText(textOf(given))
  }

  // The form around it, which saves by itself, hears of a choice as it hears of typing.
  useEffect(() => {
    if (told.current === code) return
    told.current = code
    if (code !== given) kept.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [code, given])

  const query = text === textOf(code) ? '' : text
  const found = open ? searchLeaves(leaves, query) : []
  const freeCode =
    open && free && query && new RegExp(free.pattern, 'u').test(query.trim()) ? query.trim() : null
  const options: Leaf[] = [
    ...found.slice(0, SHOWN),
    ...(freeCode && !leaves.some((leaf) => leaf.code === freeCode)
      ? [{ code: freeCode, label: `使用代码 ${freeCode}`, path: ['目录中没有，标为待核'] }]
      : []),
  ]

  const choose = (chosen: string) => {
    setCode(chosen)
    setText(textOf(chosen))
    setOpen(false)
    setActive(-1)
  }
  /** What was typed stays, also when it is in no catalogue: the check then says so. */
  const leave = () => {
    if (text === textOf(code)) return choose(code)
    const typed = text.trim()
    const exact = leaves.find(
      (leaf) => leaf.code === typed || leaf.label === typed || leafText(leaf) === typed,
    )
    choose(exact?.code ?? typed)
  }
  const show = () => {
    setOpen(true)
    setActive(-1)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show()
      const step = event.key === 'ArrowDown' ? 1 : -1
      return setActive((at) => Math.max(0, Math.min(options.length - 1, at + step)))
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault()
      const chosen = options[active] ?? (query ? options[0] : undefined)
      return chosen ? choose(chosen.code) : leave()
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      choose(code)
    }
  }

  const chosen = leaves.find((leaf) => leaf.code === code)
  const listId = `${bound.id}-list`
  return (
    <div>
      <input ref={kept} type="hidden" name={bound.name} value={code} readOnly />
      <Input
        {...bound}
        ref={input}
        name={undefined}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        value={text}
        autoComplete="off"
        spellCheck={false}
        placeholder="输入名称或代码的一部分"
        onChange={(event) => {
          setText(event.target.value)
          show()
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => !open && show()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open && (
        <CascadeList
          id={listId}
          field={input}
          options={options}
          active={active}
          chosen={code}
          more={found.length - SHOWN}
          onChoose={choose}
        />
      )}
      <p id={`${bound.id}-hint`} className="mt-1 text-sm text-muted">
        {chosen ? chosen.path.join(' › ') : (free?.hint ?? '按名称或代码查找，选择最细的一级')}
      </p>
    </div>
  )
}
