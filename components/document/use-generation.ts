'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import { refusalSentence } from '@/components/words/refusals'
import type { Result } from '@/lib/result'
import { useDocument } from './use-document'

export type GenerateState = { result: Result<{ id: string }> }
export type GenerateAction<S extends GenerateState> = (previous: S | null, form: FormData) => Promise<S>

/** Where 生成 stands: nothing asked yet, under way, printed, or not. */
export type Phase =
  | { is: 'asking' }
  | { is: 'working'; sentence: string; progress: number; slow: boolean }
  | { is: 'done'; id: string }
  | { is: 'failed'; sentence: string }

export function useGeneration<S extends GenerateState>(action: GenerateAction<S>) {
  const router = useRouter()
  const [state, generate, pending] = useActionState(
    action as (previous: GenerateState | null, form: FormData) => Promise<GenerateState>,
    null,
  )
  // What has been seen through to its end: the next 生成 begins anew, also where it answers the same document.
  const [seen, setSeen] = useState<GenerateState | null>(null)
  const [made, setMade] = useState<string | null>(null)
  const current = state === seen ? null : state
  const asked = current?.result.ok ? current.result.value.id : null
  const { told, slow } = useDocument(asked)

  const phase = phaseOf()
  const done = phase.is === 'done' ? phase.id : null
  useEffect(() => {
    if (!done) return
    setMade(done)
    router.refresh()
  }, [done, router])

  function phaseOf(): Phase {
    if (pending) return { is: 'working', sentence: '正在保存请求', progress: 0, slow: false }
    if (!current) return { is: 'asking' }
    if (!current.result.ok) return { is: 'failed', sentence: refusalSentence(current.result.refusal) }
    if (told?.state === 'ready') return { is: 'done', id: current.result.value.id }
    if (told?.state === 'failed') return { is: 'failed', sentence: told.sentence }
    return {
      is: 'working',
      sentence: told?.sentence ?? '正在排队',
      progress: told?.progress ?? 0,
      slow,
    }
  }

  return {
    phase,
    generate,
    /** The document made on this page. */
    made,
    /** Puts away what has ended; what is under way goes on. */
    putAway: () => {
      if (phase.is !== 'working') setSeen(state)
    },
  }
}
