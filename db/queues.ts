import { RETRY } from '@/lib/domain/notices/delivery'

/**
 * The job queues. Migrations create them as the owner; the worker and every sender only use them.
 * `exclusive`: one job per key, waiting or at work, so that a second click asks for nothing twice.
 */
export const QUEUES = {
  // A worker that died stops beating, and another one takes its job over.
  print: { policy: 'exclusive', retryLimit: 2, retryDelay: 1, expireInSeconds: 120, heartbeatSeconds: 10 },
  // Mail and SMS: what fails for the moment is tried again, each time after twice as long.
  deliver: {
    policy: 'exclusive',
    retryLimit: RETRY.limit,
    retryDelay: RETRY.delaySeconds,
    retryBackoff: true,
    expireInSeconds: 120,
    heartbeatSeconds: 10,
  },
} as const

export type QueueName = keyof typeof QUEUES
