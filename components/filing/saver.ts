import type { Answer, Answers } from '@/lib/forms/content'
import { type Change, type Conflict, changesBetween, sameAnswer } from '@/lib/forms/merge'
import type { Journal } from './journal'

/** What the person is told about their typing. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'offline' }
  | { kind: 'signed_out' }
  | { kind: 'someone_else' }
  | { kind: 'locked' }
  | { kind: 'refused'; code: string }

export type SaverState = { save: SaveState; conflicts: (Conflict & { by: string })[] }

type Saved = { answers: Answers; version: number; conflicts: Conflict[]; savedAt: string; savedBy: string }
export type Reply = {
  status: number
  body: Saved | { refusal: { code: string; problems?: { code: string }[] } } | null
}

type Options = {
  /** What the server held when the page was drawn. */
  base: Answers
  /** Which version of the step that was. */
  version?: number
  /** Sends changes; throws where the line is cut. `last` is the page's last breath: it outlives the page. */
  send: (changes: Change[], last: boolean) => Promise<Reply>
  journal: Journal
  /** Called with answers that others have changed meanwhile. */
  onMerged: (answers: Answers) => void
  pause?: number
}

/** How many values of one field may be under way unheard of; a line is rarely that bad. */
const STEPS = 4
const RETRY = [2_000, 5_000, 10_000, 30_000]

/**
 * Keeps one step's typing safe: into the journal at once, to the server a second after the last key, again and
 * again while the line is cut or the session has ended. One request at a time, so that nothing overtakes.
 */
export class Saver {
  state: SaverState = { save: { kind: 'idle' }, conflicts: [] }
  private readonly base: Answers
  private current: Answers
  /** Per field, what was sent without hearing whether it arrived. */
  private readonly unheard = new Map<string, (Answer | undefined)[]>()
  /** The newest version of the step that was heard of: an answer overtaken on its way is known by it. */
  private version: number
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private failures = 0
  private closed = false
  private readonly listeners = new Set<() => void>()

  constructor(private readonly options: Options) {
    this.base = { ...options.base }
    this.current = { ...options.base }
    this.version = options.version ?? 0
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.state

  /** What is typed and not yet on the server; a field in conflict waits for a decision. */
  pending(): Change[] {
    const undecided = new Set(this.state.conflicts.map((conflict) => conflict.name))
    return this.unsaved().filter((change) => !undecided.has(change.name))
  }

  /**
   * The same with the fields in conflict: all that would be lost with this page. Where an earlier request may or may
   * not have arrived, a field changes in steps, so that the server never takes our own text for someone else's.
   */
  private unsaved(): Change[] {
    const changed = changesBetween(this.base, this.current).map(({ name }) => name)
    return [...new Set([...changed, ...this.unheard.keys()])].flatMap((name) => {
      const steps = [this.base[name], ...(this.unheard.get(name) ?? []), this.current[name]]
      const taken = steps.filter((step, at) => at === 0 || !sameAnswer(step, steps[at - 1]))
      return taken.slice(1).map((now, at) => ({ name, was: taken[at], now }))
    })
  }

  /** Answers from an earlier page that never arrived: they were made upon `was`. */
  resume(changes: readonly Change[]): void {
    const begun = new Set<string>()
    for (const { name, was, now } of changes) {
      if (begun.has(name)) this.mayHaveArrived(name, this.current[name])
      else this.base[name] = was
      begun.add(name)
      this.current[name] = now
    }
    this.later(0)
  }

  private mayHaveArrived(name: string, answer: Answer | undefined): void {
    const known = this.unheard.get(name) ?? []
    // Nothing sent yet is not the same as an empty answer sent.
    if (known.length > 0 && sameAnswer(known.at(-1), answer)) return
    this.unheard.set(name, [...known.slice(0, STEPS - 1), answer])
  }

  typed(answers: Answers): void {
    for (const [name, answer] of Object.entries(answers)) this.current[name] = answer
    this.options.journal.write(this.unsaved())
    if (this.pending().length === 0) return
    if (!['offline', 'signed_out', 'someone_else', 'locked'].includes(this.state.save.kind))
      this.say({ kind: 'typing' })
    this.later(this.options.pause ?? 1_200)
  }

  /** The page was drawn anew: takes over what others have changed, and leaves alone what is being typed. */
  drawnAnew(answers: Answers, version: number): void {
    if (version > this.version) this.takeOver(answers, version)
  }

  /** Takes one side of a conflict. */
  decide(name: string, side: 'mine' | 'theirs'): Answer | undefined {
    const conflict = this.state.conflicts.find((one) => one.name === name)
    if (!conflict) return this.current[name]
    this.base[name] = conflict.theirs
    this.unheard.delete(name)
    if (side === 'theirs') this.current[name] = conflict.theirs
    this.state = { ...this.state, conflicts: this.state.conflicts.filter((one) => one.name !== name) }
    this.options.journal.write(this.unsaved())
    this.tell()
    this.later(0)
    return this.current[name]
  }

  /** Sends everything now and answers when it has arrived, or failed. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    while (this.running) await this.running
    if (this.pending().length === 0) return
    this.running = this.send().finally(() => {
      this.running = null
    })
    await this.running
  }

  /** The page is going: what is left goes with a request that outlives it; the journal has it anyway. */
  lastBreath(): void {
    const pending = this.pending()
    if (pending.length > 0) void this.options.send(pending, true).catch(() => {})
  }

  /** The step is left: sends what remains, and no more after that. */
  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.closed = true
    this.lastBreath()
  }

  private later(pause: number): void {
    if (this.timer) clearTimeout(this.timer)
    if (this.closed) return
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  private async send(): Promise<void> {
    const sent = this.pending()
    for (const { name, now } of sent) this.mayHaveArrived(name, now)
    this.options.journal.write(this.unsaved())
    this.say({ kind: 'saving' })
    let reply: Reply
    try {
      reply = await this.options.send(sent, false)
    } catch {
      return this.again({ kind: 'offline' })
    }
    if (reply.status === 401) return this.again({ kind: 'signed_out' })
    if (reply.status === 404) return this.again({ kind: 'someone_else' })
    if (reply.status >= 500 || reply.body === null) return this.again({ kind: 'offline' })
    if ('refusal' in reply.body) {
      const { code, problems } = reply.body.refusal
      return this.say(
        code === 'not_allowed' ? { kind: 'locked' } : { kind: 'refused', code: problems?.[0]?.code ?? code },
      )
    }
    this.failures = 0
    this.arrived(sent, reply.body)
  }

  private arrived(sent: readonly Change[], { answers, version, conflicts, savedAt, savedBy }: Saved): void {
    const refused = new Set(conflicts.map((conflict) => conflict.name))
    for (const { name, now } of sent) {
      this.unheard.delete(name)
      if (!refused.has(name)) this.base[name] = now
    }
    const known = this.state.conflicts.filter((one) => !refused.has(one.name))
    this.state = {
      save: { kind: 'saved', at: savedAt },
      conflicts: [...known, ...conflicts.map((one) => ({ ...one, by: savedBy }))],
    }
    if (version >= this.version) this.takeOver(answers, version)
    this.options.journal.write(this.unsaved())
    this.tell()
    if (this.pending().length > 0) this.later(this.options.pause ?? 1_200)
  }

  /** What others have changed stands here now, except in fields that are being typed into or decided upon. */
  private takeOver(answers: Answers, version: number): void {
    this.version = version
    const undecided = new Set(this.state.conflicts.map(({ name }) => name))
    const merged = Object.entries(answers).filter(
      ([name, answer]) =>
        !undecided.has(name) &&
        !this.unheard.has(name) &&
        !sameAnswer(answer, this.base[name]) &&
        sameAnswer(this.current[name], this.base[name]),
    )
    for (const [name, answer] of merged) {
      this.base[name] = answer
      this.current[name] = answer
    }
    if (merged.length > 0) this.options.onMerged(Object.fromEntries(merged))
  }

  private again(save: SaveState): void {
    this.say(save)
    this.later(RETRY[Math.min(this.failures++, RETRY.length - 1)]!)
  }

  private say(save: SaveState): void {
    this.state = { ...this.state, save }
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
