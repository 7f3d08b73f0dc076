'use client'

import { type FormEvent, useRef, useState } from 'react'
import { clearJournals, holdsJournals } from '@/components/filing/journal'
import { sendAll } from '@/components/filing/leaving'
import { Button } from '@/components/ui/button'

/**
 * 退出: what is still on its way is sent first, then nothing of this person stays in the browser. Where it could
 * not be sent, the person is told before it is given up.
 */
export function SignOut({ accountId }: { accountId: string }) {
  const form = useRef<HTMLFormElement>(null)
  const ready = useRef(false)
  const [busy, setBusy] = useState(false)
  const [warned, setWarned] = useState(false)

  const leave = async (event: FormEvent<HTMLFormElement>) => {
    if (ready.current) return
    event.preventDefault()
    setBusy(true)
    await sendAll()
    setBusy(false)
    if (holdsJournals(accountId) && !warned) return setWarned(true)
    clearJournals(accountId)
    ready.current = true
    form.current?.requestSubmit()
  }

  return (
    <form ref={form} action="/sign-out" method="post" onSubmit={leave}>
      <Button type="submit" variant="quiet" className="px-3" disabled={busy}>
        退出
      </Button>
      {warned && (
        <p role="alert" className="max-w-56 text-sm text-danger">
          还有内容没有保存到系统。再点一次“退出”将放弃这些内容。
        </p>
      )}
    </form>
  )
}
