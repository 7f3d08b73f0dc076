import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answers } from '@/lib/forms/content'
import { type Change, merge, sameAnswer } from '@/lib/forms/merge'
import { type Reply, Saver } from './saver'

// Time stands still unless a test moves it.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const settle = () => vi.advanceTimersByTimeAsync(0)
const AT = '2026-11-24T06:00:00Z'

type Sent = { changes: Change[]; last: boolean; answer: (reply: Reply) => void; cut: () => void }

/** A saver on a line whose every answer is given by hand. `line` holds the requests that wait for one. */
function onALine(base: Answers = {}, left: Change[] = []) {
  const line: Sent[] = []
  const sent: Change[][] = []
  const journal = {
    kept: left as readonly Change[],
    read: () => [] as Change[],
    write: (kept: readonly Change[]) => {
      journal.kept = kept
    },
  }
  const merged: Answers[] = []
  const saver = new Saver({
    base,
    pause: 0,
    journal,
    onMerged: (answers) => void merged.push(answers),
    send: (changes, last) =>
      new Promise((resolve, reject) => {
        sent.push(changes)
        const over = () => void line.splice(line.indexOf(entry), 1)
        const entry: Sent = {
          changes,
          last,
          answer: (reply) => {
            over()
            resolve(reply)
          },
          cut: () => {
            over()
            reject(new TypeError('fetch failed'))
          },
        }
        line.push(entry)
      }),
  })
  return { saver, line, sent, journal, merged, said: () => saver.state.save }
}

/** The other end: what the server keeps, and what it answers. */
function aServer(stored: Answers = {}) {
  const server = {
    stored,
    version: 0,
    take: (changes: readonly Change[]): Reply => {
      const { answers, conflicts } = merge(server.stored, changes)
      server.stored = answers
      return {
        status: 200,
        body: { answers, version: ++server.version, conflicts, savedAt: AT, savedBy: '张会计' },
      }
    },
  }
  return server
}
const refusal = (status: number, code: string, problem?: string): Reply => ({
  status,
  body: { refusal: { code, ...(problem && { problems: [{ code: problem }] }) } },
})

describe('typing', () => {
  test('is in the journal at once and on the server after a pause', async () => {
    const { saver, line, journal, said } = onALine({ a: 'x' })
    saver.typed({ a: 'y', b: '' })
    expect(journal.kept).toEqual([{ name: 'a', was: 'x', now: 'y' }])
    expect([line.length, said().kind]).toEqual([0, 'typing'])
    await settle()
    expect(line[0]!.changes).toEqual([{ name: 'a', was: 'x', now: 'y' }])
    expect(said().kind).toBe('saving')
    line[0]!.answer(aServer({ a: 'x' }).take(line[0]!.changes))
    await settle()
    expect(said()).toEqual({ kind: 'saved', at: AT })
    expect([journal.kept, saver.pending(), line.length]).toEqual([[], [], 0])
  })
  test('is sent once for many keys', async () => {
    const { saver, sent } = onALine()
    for (const text of ['一', '一二', '一二三']) saver.typed({ a: text })
    await settle()
    expect(sent).toEqual([[{ name: 'a', was: undefined, now: '一二三' }]])
  })
  test('of nothing new sends nothing', async () => {
    const { saver, sent, said } = onALine({ a: 'x' })
    saver.typed({ a: 'x' })
    await settle()
    await saver.flush()
    expect([sent, said().kind]).toEqual([[], 'idle'])
  })
  test('while a request is under way waits for it: one at a time, nothing overtakes', async () => {
    const { saver, line, sent, said } = onALine()
    const server = aServer()
    saver.typed({ a: '1' })
    await settle()
    saver.typed({ a: '12', b: 'x' })
    await settle()
    void saver.flush()
    void saver.flush()
    await settle()
    expect(line).toHaveLength(1)
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect(sent[1]).toEqual([
      { name: 'a', was: '1', now: '12' },
      { name: 'b', was: undefined, now: 'x' },
    ])
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect([server.stored, said().kind, line.length]).toEqual([{ a: '12', b: 'x' }, 'saved', 0])
  })
})

describe('a page that is drawn anew', () => {
  test('takes over what others have changed, and leaves what is being typed alone until it is merged', async () => {
    const { saver, line, merged, said } = onALine({ a: 'x', b: 'y' })
    const server = aServer({ a: 'x', b: 'y' })
    server.take([{ name: 'a', was: 'x', now: '他改' }])
    server.take([{ name: 'b', was: 'y', now: '他也改' }])
    saver.typed({ b: '我改' })
    saver.drawnAnew(server.stored, server.version)
    expect([merged, saver.pending()]).toEqual([[{ a: '他改' }], [{ name: 'b', was: 'y', now: '我改' }]])
    await settle()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect(said().kind).toBe('saved')
    expect(saver.state.conflicts).toMatchObject([{ name: 'b', mine: '我改', theirs: '他也改' }])
    saver.drawnAnew({ ...server.stored, b: '又改' }, server.version + 1)
    expect(saver.state.conflicts).toHaveLength(1)
    expect(merged).toHaveLength(1)
  })
  test('before one’s own save was answered takes nothing of that back', async () => {
    const { saver, line, merged } = onALine({ a: 'x' })
    const server = aServer({ a: 'x' })
    saver.typed({ a: '我改' })
    await settle()
    saver.drawnAnew({ a: 'x' }, 0)
    const answer = server.take(line[0]!.changes)
    saver.drawnAnew(server.stored, server.version)
    line[0]!.answer(answer)
    await settle()
    // Drawn before the save, and come after its answer.
    saver.drawnAnew({ a: 'x' }, 0)
    expect([merged, saver.pending()]).toEqual([[], []])
  })
  test('with newer answers than a save that is answered late keeps the newer ones', async () => {
    const { saver, line, merged } = onALine({ a: 'x', b: 'y' })
    const server = aServer({ a: 'x', b: 'y' })
    saver.typed({ b: '我改' })
    await settle()
    const late = server.take(line[0]!.changes)
    server.take([{ name: 'a', was: 'x', now: '他改' }])
    saver.drawnAnew(server.stored, server.version)
    line[0]!.answer(late)
    await settle()
    expect(merged).toEqual([{ a: '他改' }])
  })
})

describe('when it does not arrive', () => {
  test.each<[string, Reply | 'cut', string]>([
    ['the line is cut', 'cut', 'offline'],
    ['the server breaks', { status: 500, body: null }, 'offline'],
    ['something between answers with a page', { status: 403, body: null }, 'offline'],
    ['the session has ended', refusal(401, 'signed_out'), 'signed_out'],
    ['someone else has signed in here', refusal(404, 'not_found'), 'someone_else'],
  ])('because %s, it stays in the journal and is sent again', async (_, reply, kind) => {
    const { saver, line, journal, said } = onALine()
    saver.typed({ a: '甲' })
    await settle()
    if (reply === 'cut') line[0]!.cut()
    else line[0]!.answer(reply)
    await settle()
    expect([said().kind, line.length]).toEqual([kind, 0])
    expect(journal.kept.at(-1)).toMatchObject({ name: 'a', now: '甲' })

    saver.typed({ a: '甲乙' })
    expect(said().kind).toBe(kind)
    void saver.flush()
    await settle()
    const server = aServer()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect([said().kind, server.stored, journal.kept]).toEqual(['saved', { a: '甲乙' }, []])
  })
  test('tries again by itself, and more rarely each time', async () => {
    const { saver, line, sent } = onALine()
    saver.typed({ a: '甲' })
    await settle()
    const gaps: number[] = []
    for (let before = Date.now(); gaps.length < 5; before = Date.now()) {
      line[0]!.cut()
      const count = sent.length
      while (sent.length === count) await vi.advanceTimersToNextTimerAsync()
      gaps.push(Date.now() - before)
    }
    expect(gaps).toEqual([2_000, 5_000, 10_000, 30_000, 30_000])
  })
  test.each([
    [409, refusal(409, 'not_allowed'), { kind: 'locked' }],
    [422, refusal(422, 'invalid', 'too_long_to_keep'), { kind: 'refused', code: 'too_long_to_keep' }],
    [409, refusal(409, 'stale'), { kind: 'refused', code: 'stale' }],
  ] as const)(
    'because it is refused with %i, that is told, kept, and not sent again unasked',
    async (_, reply, said) => {
      const { saver, line, sent, journal } = onALine()
      saver.typed({ a: '甲' })
      await settle()
      line[0]!.answer(reply)
      await vi.advanceTimersByTimeAsync(120_000)
      expect([saver.state.save, sent.length]).toEqual([said, 1])
      expect(journal.kept.at(-1)).toMatchObject({ name: 'a', now: '甲' })
    },
  )
})

describe('a reply that was lost on its way', () => {
  test('does not make a quarrel with oneself', async () => {
    const { saver, line } = onALine()
    const server = aServer()
    saver.typed({ a: '甲' })
    await settle()
    server.take(line[0]!.changes)
    line[0]!.cut()
    await settle()
    saver.typed({ a: '甲乙' })
    await settle()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect([saver.state.conflicts, server.stored]).toEqual([[], { a: '甲乙' }])
  })
  test('does not leave on the server what was taken back meanwhile', async () => {
    const { saver, line } = onALine({ a: '原' })
    const server = aServer({ a: '原' })
    saver.typed({ a: '改' })
    await settle()
    server.take(line[0]!.changes)
    line[0]!.cut()
    await settle()
    saver.typed({ a: '原' })
    await settle()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect([saver.state.conflicts, server.stored, saver.pending()]).toEqual([[], { a: '原' }, []])
  })
  test('does not make one on the next page either', async () => {
    const first = onALine()
    const server = aServer()
    first.saver.typed({ a: '甲' })
    await settle()
    server.take(first.line[0]!.changes)
    first.saver.typed({ a: '甲乙' })

    const next = onALine(server.stored)
    next.saver.resume(first.journal.kept)
    await settle()
    next.line[0]!.answer(server.take(next.line[0]!.changes))
    await settle()
    expect([next.saver.state.conflicts, server.stored]).toEqual([[], { a: '甲乙' }])
  })
})

describe('a field that someone else has changed too', () => {
  const inConflict = async () => {
    const desk = onALine({ a: '原', b: '' })
    const server = aServer({ a: '别人的', b: '', c: '新的' })
    desk.saver.typed({ a: '我的', b: '乙' })
    await settle()
    desk.line[0]!.answer(server.take(desk.line[0]!.changes))
    await settle()
    return { ...desk, server }
  }
  test('is shown with both sides, and the others are kept', async () => {
    const { saver, server } = await inConflict()
    expect(saver.state.conflicts).toEqual([{ name: 'a', mine: '我的', theirs: '别人的', by: '张会计' }])
    expect(server.stored).toEqual({ a: '别人的', b: '乙', c: '新的' })
  })
  test('waits for the person, and stays in the journal meanwhile', async () => {
    const { saver, sent, journal } = await inConflict()
    await saver.flush()
    expect([saver.pending(), sent.length]).toEqual([[], 1])
    expect(journal.kept).toEqual([{ name: 'a', was: '原', now: '我的' }])
    saver.typed({ b: '乙乙' })
    expect(journal.kept.map(({ name }) => name).sort()).toEqual(['a', 'b'])
  })
  test('becomes mine where I say so', async () => {
    const { saver, line, server, journal } = await inConflict()
    expect(saver.decide('a', 'mine')).toBe('我的')
    await settle()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect([server.stored.a, saver.state.conflicts, journal.kept]).toEqual(['我的', [], []])
  })
  test('becomes theirs where I say so, and nothing is sent', async () => {
    const { saver, line, server, journal } = await inConflict()
    expect(saver.decide('a', 'theirs')).toBe('别人的')
    await settle()
    expect([line.length, server.stored.a, saver.state.conflicts, journal.kept]).toEqual([0, '别人的', [], []])
  })
  test('is asked again where they changed it once more', async () => {
    const { saver, line, server } = await inConflict()
    server.stored = { ...server.stored, a: '别人又改' }
    saver.decide('a', 'mine')
    await settle()
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect(saver.state.conflicts).toMatchObject([{ name: 'a', mine: '我的', theirs: '别人又改' }])
  })
  test('is known on the next page, from the journal', async () => {
    const { journal, server } = await inConflict()
    const next = onALine({ ...server.stored })
    next.saver.resume(journal.kept)
    await settle()
    next.line[0]!.answer(server.take(next.line[0]!.changes))
    await settle()
    expect(next.saver.state.conflicts).toMatchObject([{ name: 'a', mine: '我的', theirs: '别人的' }])
  })
  test('comes into a field that I have not touched, and only there', async () => {
    const { saver, line, merged } = onALine({ a: '', b: '', c: '' })
    saver.typed({ a: '甲' })
    await settle()
    saver.typed({ b: '我的' })
    line[0]!.answer(aServer({ a: '', b: '他的', c: '他的' }).take(line[0]!.changes))
    await settle()
    expect(merged).toEqual([{ c: '他的' }])
    expect(saver.pending()).toMatchObject([{ name: 'b', now: '我的' }])
  })
})

describe('leaving', () => {
  test('the page sends what is left with a request that outlives it', async () => {
    const { saver, line } = onALine()
    saver.typed({ a: '甲' })
    saver.lastBreath()
    expect(line).toMatchObject([{ last: true, changes: [{ name: 'a', now: '甲' }] }])
    line[0]!.cut()
    await settle()
  })
  test('with a request under way does not quarrel with it', async () => {
    const { saver, line } = onALine()
    const server = aServer()
    saver.typed({ a: '甲' })
    await settle()
    saver.typed({ a: '甲乙' })
    saver.lastBreath()
    for (const { changes } of line) server.take(changes)
    expect(server.stored).toEqual({ a: '甲乙' })
  })
  test('with nothing left sends nothing', () => {
    const { saver, line } = onALine({ a: '甲' })
    saver.close()
    expect(line).toHaveLength(0)
  })
  test('the step is the end of it: nothing is sent afterwards', async () => {
    const { saver, line, sent, journal } = onALine()
    saver.typed({ a: '甲' })
    saver.close()
    line[0]!.cut()
    saver.typed({ a: '甲乙' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(1)
    expect(journal.kept.at(-1)).toMatchObject({ now: '甲乙' })
  })
})

describe('whatever happens on the line', () => {
  const NAMES = ['a', 'b', 'c'] as const
  const name = fc.constantFrom(...NAMES)
  const text = fc.constantFrom('', '甲', '甲乙', '乙', '丙丁')
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), name, text }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('other' as const), name, text }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('arrive' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('lost' as const, 'cut' as const, 'ended' as const) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'pause' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        name,
        side: fc.constantFrom('mine' as const, 'theirs' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  )

  async function play(
    events: readonly (typeof event extends fc.Arbitrary<infer E> ? E : never)[],
    others: boolean,
  ) {
    const server = aServer({})
    let desk = onALine({})
    const mine: Answers = {}
    const held: Record<string, Answers[string][]> = {}
    /** What the page knows the server to have: who types that again has typed nothing. */
    let known: Answers = {}
    for (const one of events) {
      if (one.do === 'type') {
        mine[one.name] = one.text
        desk.saver.typed({ [one.name]: one.text })
      }
      if (one.do === 'other' && others) server.stored = { ...server.stored, [one.name]: one.text }
      const waiting = desk.line[0]
      if (waiting && one.do === 'arrive') {
        waiting.answer(server.take(waiting.changes))
        for (const { name: at } of waiting.changes) known[at] = server.stored[at]
      }
      if (waiting && one.do === 'cut') waiting.cut()
      if (waiting && one.do === 'ended') waiting.answer(refusal(401, 'signed_out'))
      if (waiting && one.do === 'lost') {
        server.take(waiting.changes)
        waiting.cut()
      }
      if (one.do === 'flush') void desk.saver.flush()
      if (one.do === 'pause') await vi.advanceTimersByTimeAsync(40_000)
      const asked =
        one.do === 'decide' && desk.saver.state.conflicts.find((conflict) => conflict.name === one.name)
      if (asked) {
        known[asked.name] = asked.theirs
        mine[asked.name] = desk.saver.decide(asked.name, one.side)
      }
      if (one.do === 'reload') {
        // The browser dies: only the journal is left, and the page shows what the server holds.
        const { kept } = desk.journal
        desk = onALine({ ...server.stored }, [...kept])
        desk.saver.resume(kept)
        known = { ...server.stored }
      }
      await settle()
      expect(desk.line.length).toBeLessThanOrEqual(1)
      for (const received of desk.merged.splice(0)) {
        Object.assign(mine, received)
        Object.assign(known, received)
      }
      for (const at of NAMES.filter((typed) => typed in mine)) {
        held[at] = [...(held[at] ?? [undefined]), server.stored[at]]
        const waiting = desk.journal.kept.findLast((change) => change.name === at)
        const kept = waiting ? [waiting.now] : [...held[at]!, known[at]]
        expect(
          kept.some((value) => sameAnswer(value, mine[at])),
          `${at} is ${mine[at]}`,
        ).toBe(true)
      }
    }
    return { server, desk, mine }
  }

  /** The line is good again, and every conflict is decided for what was typed here. */
  async function toTheEnd({ server, desk }: Awaited<ReturnType<typeof play>>) {
    for (let turn = 0; turn < 20; turn++) {
      for (const conflict of desk.saver.state.conflicts) desk.saver.decide(conflict.name, 'mine')
      void desk.saver.flush()
      await settle()
      const waiting = desk.line[0]
      if (waiting) waiting.answer(server.take(waiting.changes))
      await settle()
    }
  }

  test('what was typed last is what is kept in the end, and nothing is left over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const played = await play(events, false)
        expect(played.desk.saver.state.conflicts).toEqual([])
        await toTheEnd(played)
        for (const one of NAMES)
          expect(sameAnswer(played.server.stored[one], played.mine[one]), one).toBe(true)
        expect(played.desk.saver.pending()).toEqual([])
        expect(played.desk.journal.kept).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  test('a field that was emptied while the answer was lost is nobody else’s work', async () => {
    const { saver, line } = onALine({ c: '甲乙' })
    const server = aServer({ c: '甲乙' })
    saver.typed({ c: '' })
    await settle()
    saver.typed({ c: '甲' })
    server.take(line[0]!.changes)
    line[0]!.cut()
    await vi.advanceTimersByTimeAsync(2_000)
    line[0]!.answer(server.take(line[0]!.changes))
    await settle()
    expect(saver.state.conflicts).toEqual([])
    expect(server.stored).toEqual({ c: '甲' })
  })

  test('with others at work too, a text that was typed is in the journal until the server has had it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
        const played = await play(events, true)
        const { server, desk } = played
        await toTheEnd(played)
        expect(desk.saver.state.conflicts).toEqual([])
        expect(desk.journal.kept).toEqual([])
        expect(desk.saver.pending()).toEqual([])
        expect(Object.keys(server.stored).length).toBeLessThanOrEqual(NAMES.length)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})

test('fields saved in any order end in the same answers', async () => {
  const steps = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ minLength: 1, maxLength: 3 })),
    { selector: ([one]) => one },
  )
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (fields, seed) => {
      const ends = []
      for (const order of [
        fields,
        fields.toSorted(([x], [y]) => ((x.charCodeAt(0) * seed) % 7) - ((y.charCodeAt(0) * seed) % 7)),
      ]) {
        const server = aServer({})
        const { saver, line } = onALine({})
        for (const [one, text] of order) {
          saver.typed({ [one]: text })
          await settle()
          line[0]?.answer(server.take(line[0].changes))
          await settle()
        }
        ends.push(server.stored)
      }
      expect(ends[1]).toEqual(ends[0])
    }),
  )
})
