import type { Sent } from '@/lib/domain/notices/delivery'

export type Sms = { id: string; mobile: string; body: string }
export type SmsGateway = { send: (sms: Sms) => Promise<Sent> }

const WAIT_MS = 10_000

/**
 * The SMS gateway: `POST url` with a bearer token and `{ id, mobile, body }`. 201 is taken, 200 was taken before under
 * the same id; 400, 410 and 422 are for good; all else, and no answer within ten seconds, is tried again.
 */
export const smsGateway = ({ url, token }: { url: string; token: string }): SmsGateway => ({
  send: async (sms) => {
    let status: number
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(sms),
        redirect: 'error',
        signal: AbortSignal.timeout(WAIT_MS),
      })
      await response.body?.cancel()
      status = response.status
    } catch {
      return { ok: false, permanent: false, code: 'unreachable' }
    }
    if (status === 200 || status === 201) return { ok: true }
    if (status === 400 || status === 410 || status === 422)
      return { ok: false, permanent: true, code: 'refused' }
    if (status === 401 || status === 403) return { ok: false, permanent: false, code: 'denied' }
    return { ok: false, permanent: false, code: 'busy' }
  },
})
