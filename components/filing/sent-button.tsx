'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'

/** The button of a form that the browser itself sends: says what is being done until the next page is there. */
export function SentButton({ busy, children, ...rest }: ComponentProps<typeof Button> & { busy: string }) {
  const element = useRef<HTMLButtonElement>(null)
  const [isSent, setSent] = useState(false)
  useEffect(() => {
    const form = element.current?.form
    // Afterwards: what is disabled at once is not sent.
    const begin = () => setTimeout(() => setSent(true))
    // The page as it comes back with the browser's 后退.
    const over = () => setSent(false)
    form?.addEventListener('submit', begin)
    window.addEventListener('pageshow', over)
    return () => {
      form?.removeEventListener('submit', begin)
      window.removeEventListener('pageshow', over)
    }
  }, [])
  return (
    <Button {...rest} ref={element} disabled={isSent}>
      {isSent ? busy : children}
    </Button>
  )
}
