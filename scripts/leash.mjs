// Loaded first in every child: it ends when the launcher has gone, however that ended.
import process from 'node:process'

// `next dev` starts its server the same way and waits for it on a channel of their own, which must stay in use.
if (process.channel && !process.env.NEXT_PRIVATE_WORKER) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 5_000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
