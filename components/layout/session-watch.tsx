'use client'

import { useEffect, useRef, useState } from 'react'
import { sendAll } from '@/components/filing/under-way'
import { Button, LinkButton } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { WARNED_MINUTES } from '@/lib/domain/accounts/session'

type Rest = { accountId: string; restsFor: number } | null
type State = 'fine' | 'soon' | 'over' | 'someone_else'

const WARNED_MS = WARNED_MINUTES * 60_000

/** What the server says of this browser's session; undefined where it cannot be asked. */
async function ask(method: 'GET' | 'POST'): Promise<Rest | undefined> {
  try {
    const response = await fetch('/api/session', { method, cache: 'no-store' })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}

/**
 * Says five minutes before that the session rests too long, sends what is still unsent before its end, and covers the
 * page once it is over or someone else's: what was typed stays under it, and is there again after signing in. A page
 * that the browser kept and shows again asks first whose it is.
 */
export function SessionWatch({ accountId, restsFor }: { accountId: string; restsFor: number }) {
  const [state, setState] = useState<State>('fine')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const look = useRef(async (): Promise<void> => {})
  const heard = (rest: Rest | undefined) => {
    clearTimeout(timer.current)
    const again = (ms: number) => {
      timer.current = setTimeout(() => void look.current(), ms)
    }
    if (rest === undefined) return again(60_000)
    if (rest === null) return setState('over')
    if (rest.accountId !== accountId) return setState('someone_else')
    const soon = rest.restsFor <= WARNED_MS
    setState(soon ? 'soon' : 'fine')
    again(soon ? rest.restsFor + 500 : rest.restsFor - WARNED_MS + 500)
    if (soon) void sendAll()
  }
  look.current = async () => heard(await ask('GET'))

  useEffect(() => {
    timer.current = setTimeout(() => void look.current(), restsFor - WARNED_MS)
    const wake = () => {
      if (document.visibilityState === 'visible') void look.current()
    }
    // From the browser's own store of pages: nothing of it is seen before it is known whose it is.
    const shown = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      const { style } = document.documentElement
      style.visibility = 'hidden'
      void ask('GET').then((rest) => {
        if (rest?.accountId !== accountId) return location.reload()
        style.visibility = ''
        void look.current()
      })
    }
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('pageshow', shown)
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('pageshow', shown)
    }
  }, [accountId, restsFor])

  const stay = async () => heard(await ask('POST'))
  return (
    <>
      <div role="status" className="no-print">
        {state === 'soon' && (
          <div className="fixed inset-x-0 top-0 z-40 border-b-4 border-returned bg-returned-soft px-4 py-3">
            <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-2">
              <p className="min-w-56 flex-1">
                <strong>您很久没有操作，{WARNED_MINUTES} 分钟内将自动退出。</strong>已填写的内容不会丢失。
              </p>
              <Button type="button" variant="primary" onClick={stay}>
                继续使用
              </Button>
            </div>
          </div>
        )}
      </div>
      {(state === 'over' || state === 'someone_else') && <Cover kind={state} look={() => look.current()} />}
    </>
  )
}

/** Hides the page without leaving it. */
function Cover({ kind, look }: { kind: 'over' | 'someone_else'; look: () => void }) {
  const [from] = useState(() => encodeURIComponent(location.pathname + location.search))
  // Esc closes the browser's dialog: it is asked again, and stands there again.
  const [closed, setClosed] = useState(0)
  const again = () => {
    setClosed((times) => times + 1)
    look()
  }
  return (
    <>
      <div className="fixed inset-0 z-40 bg-page" />
      <Dialog
        key={closed}
        open
        onClose={again}
        title={kind === 'over' ? '登录已过期' : '这个浏览器已换用其他账号登录'}
        footer={
          <>
            <Button type="button" onClick={look}>
              已重新登录，回到本页
            </Button>
            <LinkButton href={kind === 'over' ? `/?from=${from}` : '/'} variant="primary">
              {kind === 'over' ? '重新登录' : '打开首页'}
            </LinkButton>
          </>
        }
      >
        {kind === 'over'
          ? '为了安全，长时间没有操作已自动退出。已填写的内容还在这一页上；可以在另一个窗口重新登录，再回到本页继续。'
          : '本页是之前那位用户打开的，内容已遮住。请用原来的账号登录后再继续。'}
      </Dialog>
    </>
  )
}
