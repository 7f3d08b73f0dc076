'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { changedWords } from '@/components/words/together'
import { BEAT_MS } from '@/lib/domain/applications/presence'
import type { StepSpec } from '@/lib/forms/spec'
import { uuid } from './uuid'

export type CompanyStep = { key: string; title: string; href: string; kind: StepSpec['kind'] | 'check' }
type Other = { name: string; step: string }
type Note = { by: string; step: string; items: string[] }
type Answer = { others: Other[]; changes: Note[]; until: number; next: number } | null

const Shared = createContext<{ others: readonly Other[]; changes: readonly Note[] }>({
  others: [],
  changes: [],
})

/** The names of those who have this step open as well. */
export const useOthersAt = (step: string): string[] => {
  const { others } = useContext(Shared)
  return [...new Set(others.filter((one) => one.step === step).map(({ name }) => name))]
}

// One per page of the browser, however many steps it goes through.
let tab = ''

type Props = {
  applicationId: string
  here: string
  /** Up to which change the page knows as it was drawn. */
  since: number
  children: ReactNode
}

/**
 * Says every few seconds which step this page has open, hears who else is there, and draws the page anew when others
 * have changed something: what is being typed stays. An open dialog is left alone until it is closed.
 */
export function Company({ applicationId, here, since, children }: Props) {
  const router = useRouter()
  const [others, setOthers] = useState<readonly Other[]>([])
  const [changes, setChanges] = useState<readonly Note[]>([])
  const until = useRef(since)

  useEffect(() => {
    tab ||= uuid()
    const address = `/api/applications/${applicationId}/presence`
    const said = (more: object) => JSON.stringify({ tab, step: here, ...more })
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | null = null
    let stale = false

    const ask = async (): Promise<void> => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      asking?.abort()
      const mine = new AbortController()
      asking = mine
      const answer = await heard(address, said({ since: until.current }), mine.signal)
      if (mine.signal.aborted) return
      if (answer) {
        until.current = answer.until
        setOthers((now) => (same(now, answer.others) ? now : answer.others))
        if (answer.changes.length > 0) setChanges((now) => together(now, answer.changes))
        stale ||= answer.changes.length > 0
      } else setOthers((now) => (now.length === 0 ? now : []))
      if (stale && !document.querySelector('dialog[open]')) {
        stale = false
        router.refresh()
      }
      // Signed out, or not theirs any more: asked again only when somebody comes back to the page.
      if (answer !== null) timer = setTimeout(() => void ask(), answer?.next ?? BEAT_MS)
    }
    const leave = () => {
      clearTimeout(timer)
      asking?.abort()
      navigator.sendBeacon(address, new Blob([said({ leaving: true })], { type: 'application/json' }))
    }
    const wake = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', wake)
    window.addEventListener('focus', wake)
    window.addEventListener('pagehide', leave)
    return () => {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('focus', wake)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [applicationId, here, router])

  return <Shared value={{ others, changes }}>{children}</Shared>
}

/** Undefined where the platform cannot be reached, null where it does not tell. */
async function heard(address: string, body: string, signal: AbortSignal): Promise<Answer | undefined> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body, signal, cache: 'no-store' })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** One line per person and step, with what each of them changed counted once. The latest stands first. */
function together(known: readonly Note[], more: readonly Note[]): Note[] {
  const notes = [...known]
  for (const { by, step, items } of more) {
    const at = notes.findIndex((one) => one.by === by && one.step === step)
    const [before] = at < 0 ? [] : notes.splice(at, 1)
    notes.unshift({ by, step, items: [...new Set([...(before?.items ?? []), ...items])] })
  }
  return notes
}

/** Who else is at it, and what they have just changed. Nothing where nobody is, and nothing before scripts. */
export function CompanyPanel({ steps, here }: { steps: readonly CompanyStep[]; here: string }) {
  const { others, changes } = useContext(Shared)
  const stepOf = (key: string) => steps.find((step) => step.key === key)
  const present = others.flatMap(({ name, step }) => ({ name, step: stepOf(step) }))
  const told = changes.flatMap((note) => {
    const step = stepOf(note.step)
    return step && step.kind !== 'check' ? [{ ...note, step, kind: step.kind }] : []
  })
  return (
    <>
      {(present.length > 0 || told.length > 0) && (
        <Panel title="同事" className="px-4 py-3 sm:px-4">
          {present.length > 0 && (
            <ul className="space-y-1 text-sm" aria-label="正在填写的同事">
              {present.map(({ name, step }) => (
                <li key={`${name} ${step?.key}`}>
                  <strong>{name}</strong> 正在{step?.kind === 'check' ? '查看' : '填写'}{' '}
                  {step?.key === here ? '这一步' : step?.title}
                </li>
              ))}
            </ul>
          )}
          {told.length > 0 && (
            <ul className="mt-2 space-y-1 border-t border-line pt-2 text-sm" aria-label="刚刚的修改">
              {told.slice(0, 5).map(({ by, step, kind, items }) => (
                <li key={`${by} ${step.key}`}>
                  {by} 刚刚修改了{' '}
                  {step.key === here ? '这一步' : <TextLink href={step.href}>{step.title}</TextLink>}（
                  {changedWords(kind, items.length)}）{step.key === here && '，已显示在页面上'}
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <p role="status" className="sr-only">
        {told[0] &&
          `${told[0].by}刚刚修改了${told[0].step.title}，${changedWords(told[0].kind, told[0].items.length)}`}
      </p>
    </>
  )
}
