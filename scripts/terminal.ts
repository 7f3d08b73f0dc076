const began = Date.now()

/** What the launcher says. The lines that other programs wait for (`ready …`, `N passed, …`) are printed bare. */
export function say(line: string): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6)
  console.log(`${seconds} s  ${line}`)
}

/** Says what is being done and how long that usually takes, and on a long wait that it still goes on. */
export async function during<T>(what: string, usually: string, work: () => Promise<T>): Promise<T> {
  say(`${what} (usually ${usually}) …`)
  const reminder = setInterval(() => say(`… still ${what.charAt(0).toLowerCase()}${what.slice(1)}`), 15_000)
  try {
    return await work()
  } finally {
    clearInterval(reminder)
  }
}
