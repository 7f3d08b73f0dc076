'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { type Leaf, leafCode } from './cascade-search'
import { useFloat } from './use-float'

type Props = {
  id: string
  field: RefObject<HTMLElement | null>
  options: readonly Leaf[]
  active: number
  chosen: string
  /** How many more there would be. */
  more: number
  onChoose: (code: string) => void
}

/** The list under a combobox. Focus stays in the field: pressing here must not take it away. */
export function CascadeList({ id, field, options, active, chosen, more, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useFloat(box, field)
  useEffect(() => {
    box.current?.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps focus where it is
    <div
      ref={box}
      role="presentation"
      popover="manual"
      onMouseDown={(event) => event.preventDefault()}
      className="fixed inset-auto z-40 m-0 flex flex-col overflow-hidden rounded-md border border-edge bg-surface text-ink shadow-float"
    >
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the field keeps focus and names the active option */}
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the field hears the keys */}
      <div id={id} role="listbox" aria-label="可选条目" className="max-h-80 min-h-0 overflow-y-auto">
        {options.map((option, index) => (
          <div
            key={option.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.code === chosen}
            onClick={() => onChoose(option.code)}
            className={`cursor-pointer border-b border-line px-3 py-2 last:border-b-0 hover:bg-soft ${index === active ? 'bg-soft outline-2 -outline-offset-2 outline-action' : ''} ${option.code === chosen ? 'font-semibold' : ''}`}
          >
            <span className="block">{option.label}</span>
            <span className="block text-xs font-normal text-muted">
              {[leafCode(option), option.path.join(' › ')].filter(Boolean).join('　')}
            </span>
          </div>
        ))}
      </div>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: the field hears the keys */}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the field keeps focus and names the active option */}
      <p
        role="status"
        className={options.length === 0 || more > 0 ? 'px-3 py-2 text-sm text-muted' : 'sr-only'}
      >
        {options.length === 0
          ? '没有找到。请换一个词，或只输入其中几个字。'
          : more > 0
            ? `还有 ${more} 项，请再输入几个字缩小范围。`
            : `找到 ${options.length} 项`}
      </p>
    </div>
  )
}
