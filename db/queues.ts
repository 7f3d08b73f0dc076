/**
 * The job queues. Migrations create them as the owner; the worker and every sender only use them.
 * `exclusive`: one job per key, waiting or at work, so that a second click asks for nothing twice.
 */
export const QUEUES = {
  print: { policy: 'exclusive', retryLimit: 2, retryDelay: 2, expireInSeconds: 300 },
} as const

export type QueueName = keyof typeof QUEUES
