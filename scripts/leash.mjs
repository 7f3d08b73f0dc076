// Loaded first in every child: it ends when the launcher has gone, however that ended.
import process from 'node:process'

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), 5_000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel.unref()
}
