/** A chosen file on its way into a slot. */
export type Sending = {
  key: string
  slot: string
  file: File
  /** The stored file it will take the place of. */
  replaces?: { id: string; name: string }
  phase: Phase
  loaded: number
  /** The byte from which an interrupted upload went on. */
  from: number
  said?: { code: string; params?: Record<string, string | number> }
}

export type Phase =
  | 'chosen'
  | 'sending'
  /** All bytes are there and are being looked at. */
  | 'checking'
  | 'paused'
  /** The line is down; it goes on by itself. */
  | 'waiting'
  /** Tried often enough; it goes on when asked. */
  | 'stopped'
  | 'refused'

export type Change =
  | { kind: 'chosen'; sending: Sending }
  | { kind: 'began'; key: string }
  | { kind: 'progress'; key: string; loaded: number }
  | { kind: 'phase'; key: string; phase: Phase; said?: Sending['said'] }
  | { kind: 'gone'; key: string }

export function sendingReducer(all: readonly Sending[], change: Change): readonly Sending[] {
  if (change.kind === 'chosen') return [...all, change.sending]
  if (change.kind === 'gone') return all.filter(({ key }) => key !== change.key)
  return all.map((one) => (one.key === change.key ? changed(one, change) : one))
}

function changed(one: Sending, change: Exclude<Change, { kind: 'chosen' | 'gone' }>): Sending {
  switch (change.kind) {
    case 'began':
      return { ...one, phase: 'sending', loaded: 0, from: -1, said: undefined }
    case 'progress':
      return progressed(one, Math.min(change.loaded, one.file.size))
    case 'phase':
      return { ...one, phase: change.phase, said: change.said }
  }
}

/** The first word of a begun upload tells where it goes on. A late word does not wake a paused one. */
function progressed(one: Sending, loaded: number): Sending {
  if (one.phase !== 'sending' && one.phase !== 'checking') return one
  return {
    ...one,
    loaded,
    from: one.from < 0 ? loaded : one.from,
    phase: loaded >= one.file.size ? 'checking' : 'sending',
  }
}

/** How long to wait before the next try on a broken line, in seconds. Undefined: wait to be asked. */
export const waitBefore = (attempt: number): number | undefined => [1, 2, 4, 8, 15, 30, 60][attempt]
