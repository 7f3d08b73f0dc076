'use client'

import { type FormEvent, useState } from 'react'
import { clearJournals, holdsJournals } from '@/components/filing/journal'
import { sendAll } from '@/components/filing/under-way'
import { Button } from '@/components/ui/button'

/**
 * 退出: what is still on its way is sent first, then nothing of this person stays in the browser (`domain.md`
 * §6.5). Where something could not be sent, the person hears of it before it is given up.
 */
export function SignOut({ accountId }: { accountId: string }) {
  const [warned, setWarned] = useState(false)

  const leave = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    await sendAll()
    if (holdsJournals(accountId) && !warned) return setWarned(true)
    clearJournals(accountId)
    // Not `requestSubmit`, which does nothing while the browser is still busy with this very press.
    form.submit()
  }

  return (
    <form action="/sign-out" method="post" onSubmit={leave} className="flex items-center gap-3">
      {warned && (
        <p role="alert" className="max-w-64 text-sm text-danger">
          本机还有内容没有存到系统。再点一次“退出”会放弃这些内容；要保留，请先回去保存。
        </p>
      )}
      <Button type="submit" variant="quiet" className="px-3">
        退出
      </Button>
    </form>
  )
}
