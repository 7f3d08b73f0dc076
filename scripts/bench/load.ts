import { Agent, type RequestOptions, request } from 'node:http'

export type Call = { url: string; method?: string; headers?: Record<string, string>; body?: string }

/** Asks over kept connections, so many at once, for so long. Answers how many were answered in a second. */
export async function perSecond(call: Call, { atOnce, ms }: { atOnce: number; ms: number }): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const began = performance.now()
  let answered = 0
  const lane = async () => {
    while (performance.now() - began < ms) {
      await ask(call, agent)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return answered / seconds
}

/** One answer, read to its end. Anything but 200 stops the bench: a refusal is quick and proves nothing. */
export function ask({ url, method = 'GET', headers = {}, body }: Call, agent?: Agent): Promise<string> {
  const options: RequestOptions = { method, headers, ...(agent && { agent }) }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${method} ${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
