/**
 * The job queues. Migrations create them as the owner; the worker and every sender only use them.
 * `exclusive`: one job per key, waiting or at work, so that a second click asks for nothing twice.
 */
export const QUEUES = {
  // A worker that died stops beating, and another one takes its job over.
  print: { policy: 'exclusive', retryLimit: 2, retryDelay: 1, expireInSeconds: 120, heartbeatSeconds: 10 },
} as const

export type QueueName = keyof typeof QUEUES
