'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cn } from './cn'

type Props = {
  title: ReactNode
  open: boolean
  children: ReactNode
  /** The buttons. `<form method="dialog"><Button>取消</Button></form>` closes it by itself, scripts or not. */
  footer?: ReactNode
  /** Where the page without this dialog is: Esc leads there. */
  closeHref?: string
  onClose?: () => void
  width?: 'narrow' | 'wide'
}

/**
 * The browser's own dialog. The server sends it open where it should be open, so it stands there without
 * scripts; with them it is made modal: the browser then keeps focus inside and gives it back afterwards.
 */
export function Dialog({ title, open, children, footer, closeHref, onClose, width = 'narrow' }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const titleId = useId()

  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (dialog.matches(':modal') === open) return
    if (!open) {
      // The attribute has gone before: without it `close` does nothing and the page behind stays inert.
      dialog.setAttribute('open', '')
      return dialog.close()
    }
    dialog.removeAttribute('open')
    dialog.showModal()
  }, [open])

  const closed = () => {
    onClose?.()
    if (closeHref) router.push(closeHref as Route, { scroll: false })
  }

  return (
    <dialog
      ref={box}
      open={open}
      suppressHydrationWarning
      aria-labelledby={titleId}
      onClose={closed}
      className={cn(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-md bg-surface text-ink shadow-float open:flex',
        width === 'narrow' ? 'max-w-[32rem]' : 'max-w-[56rem]',
      )}
    >
      <h2 id={titleId} className="border-b border-line px-6 py-4">
        {title}
      </h2>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">{children}</div>
      {footer && (
        <div className="flex flex-wrap justify-end gap-3 border-t border-line bg-page px-6 py-4">
          {footer}
        </div>
      )}
    </dialog>
  )
}
