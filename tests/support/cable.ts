import { request as ask, createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A line between browser and platform (a plain HTTP proxy) that can be cut in the middle of a request. */
export async function layCable() {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((request, response) => {
    const there = ask(request.url ?? '', { method: request.method, headers: request.headers })
    there.on('socket', (socket) => open.add(socket))
    there.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(response)
    })
    there.on('error', () => response.destroy())
    request.on('error', () => there.destroy())
    request.pipe(there)
  })
  server.on('connection', (socket) => {
    if (isCut) return socket.destroy()
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
    open.clear()
  }
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false
    },
    remove: () => {
      cut()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
