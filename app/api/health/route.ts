import { env } from '@/lib/env'
import { checkHealth } from '@/lib/health/check'
import { healthDatabase } from '@/lib/health/database'

export const dynamic = 'force-dynamic'

/** For whoever watches over the platform. Tells nothing but which part is failing. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(healthDatabase(), env().DATA_DIR)
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
