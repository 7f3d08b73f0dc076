/**
 * One writer per file. Whoever comes next ends the one before: a browser that starts over has given up its
 * earlier request, even where that request has not noticed yet.
 */
const writing = new Map<string, { stop: () => void; ended: Promise<void> }>()

export async function takeTurn<T>(id: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  await endWriter(id)
  const stopper = new AbortController()
  const running = run(stopper.signal)
  const turn = { stop: () => stopper.abort(), ended: running.then(noValue, noValue) }
  writing.set(id, turn)
  try {
    return await running
  } finally {
    if (writing.get(id) === turn) writing.delete(id)
  }
}

/** Stops whoever is writing the file, and waits until what came is safe on disk. */
export async function endWriter(id: string): Promise<void> {
  for (let turn = writing.get(id); turn; turn = writing.get(id)) {
    turn.stop()
    await turn.ended
    if (writing.get(id) === turn) writing.delete(id)
  }
}

const noValue = () => {}
