'use client'

import { generateReactHelpers } from '@uploadthing/react'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { UploadAnswer } from '@/lib/domain/files/answer'
import { refusalFor } from '@/lib/domain/files/attach'
import type { FileRef } from '@/lib/forms/content'
import type { SlotSpec } from '@/lib/forms/spec'
import { failureOf } from './failure'
import { type Sending, sendingReducer, waitBefore } from './sending'

type Helpers = ReturnType<typeof generateReactHelpers>
let helpers: Helpers | undefined
const createUpload: Helpers['createUpload'] = (...args) => {
  helpers ??= generateReactHelpers({ url: '/api/uploadthing' })
  return helpers.createUpload(...args)
}

type Stored = Extract<UploadAnswer, { ok: true }>
type Under = { pause: () => void; attempt: number; from?: number; timer?: ReturnType<typeof setTimeout> }

/** Files chosen and on their way. Every try begins anew and is told how much has arrived: it goes on from there. */
export function useSending(
  place: { filingId: string; step: string },
  onStored: (slot: string, stored: Stored) => void,
) {
  const [sendings, change] = useReducer(sendingReducer, [])
  const under = useRef(new Map<string, Under>())
  const latest = useRef({ sendings, place, onStored })
  latest.current = { sendings, place, onStored }

  const rest = useCallback((key: string) => {
    const one = under.current.get(key)
    clearTimeout(one?.timer)
    one?.pause()
    under.current.delete(key)
  }, [])

  const send = useCallback(
    async (sending: Sending, attempt = 0): Promise<void> => {
      const { key, slot, file, replaces } = sending
      rest(key)
      const mine: Under = { attempt, pause: () => {} }
      under.current.set(key, mine)
      const isMine = () => under.current.get(key) === mine
      change({ kind: 'began', key })
      try {
        const upload = await createUpload('attachment', {
          files: [file],
          input: { ...latest.current.place, slot, ...(replaces && { replaces: replaces.id }) },
          onUploadProgress: ({ loaded }: { loaded: number }) => {
            mine.from ??= loaded
            if (loaded > mine.from) mine.attempt = 0
            if (isMine()) change({ kind: 'progress', key, loaded })
          },
        } as never)
        if (!isMine()) return upload.pauseUpload(file)
        mine.pause = () => upload.pauseUpload(file)
        const { serverData } = (await upload.done(file)) as unknown as { serverData: Stored }
        under.current.delete(key)
        change({ kind: 'gone', key })
        latest.current.onStored(slot, serverData)
      } catch (error) {
        if (!isMine()) return
        mine.pause = () => {}
        const failure = failureOf(error)
        if (failure.kind === 'refused') {
          change({
            kind: 'phase',
            key,
            phase: 'refused',
            said: { code: failure.code, params: failure.params },
          })
        } else if (failure.kind === 'signed_out') {
          change({ kind: 'phase', key, phase: 'stopped', said: { code: 'signed_out' } })
        } else {
          const seconds = waitBefore(mine.attempt)
          change({ kind: 'phase', key, phase: seconds === undefined ? 'stopped' : 'waiting' })
          if (seconds !== undefined)
            mine.timer = setTimeout(() => send(sending, mine.attempt + 1), seconds * 1000)
        }
      }
    },
    [rest],
  )

  // The line is back: no need to wait for the next try.
  useEffect(() => {
    const goOn = () => {
      for (const one of latest.current.sendings)
        if (one.phase === 'waiting' || (one.phase === 'stopped' && !one.said)) send(one)
    }
    window.addEventListener('online', goOn)
    return () => window.removeEventListener('online', goOn)
  }, [send])
  useEffect(() => () => [...under.current.keys()].forEach(rest), [rest])

  return {
    sendings,
    /** Shows a file before it is sent. One that cannot be taken is told so at once. */
    choose(slot: SlotSpec, file: File, stored: readonly FileRef[], replaces?: Sending['replaces']): Sending {
      const waiting = latest.current.sendings.filter(
        (one) => one.slot === slot.code && one.phase !== 'refused' && !one.replaces,
      )
      const said = refusalFor(
        { ...slot, maxFiles: slot.maxFiles - waiting.length },
        { name: file.name, size: file.size, replaces: replaces?.id },
        stored,
      )
      const shown = said?.code === 'too_many' ? { code: said.code, params: { max: slot.maxFiles } } : said
      const key = crypto.randomUUID?.() ?? String(Math.random())
      const sending: Sending = {
        key,
        slot: slot.code,
        file,
        phase: shown ? 'refused' : 'chosen',
        loaded: 0,
        from: 0,
        ...(replaces && { replaces }),
        ...(shown && { said: shown }),
      }
      change({ kind: 'chosen', sending })
      return sending
    },
    send: (sending: Sending) => send(sending),
    pause(key: string) {
      rest(key)
      change({ kind: 'phase', key, phase: 'paused' })
    },
    drop(key: string) {
      rest(key)
      change({ kind: 'gone', key })
    },
  }
}

export type SendingControl = ReturnType<typeof useSending>
