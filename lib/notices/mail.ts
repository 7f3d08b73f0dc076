import { createTransport } from 'nodemailer'
import type { Sent } from '@/lib/domain/notices/delivery'

export type Mail = { id: string; to: string; title: string; text: string }
export type Mailer = { send: (mail: Mail) => Promise<Sent>; close: () => void }

const WAIT_MS = 10_000

/** Mail through the SMTP server at `url`. The delivery's id names the message, so that one sent twice is one. */
export function mailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: 2 * WAIT_MS },
    { from },
  )
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async ({ id, to, title, text }) => {
      try {
        await transport.sendMail({
          to,
          subject: title,
          text,
          messageId: `<${id}@${domain}>`,
          // Nobody's holiday answer comes back.
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { ok: true }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx is for good (RFC 5321 §4.2.1), but a refused sign-in is our own fault and will be mended; all else passes. */
export function failureOf(error: unknown): Sent {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (code === 'EAUTH') return { ok: false, permanent: false, code: 'denied' }
  if (code === 'EENVELOPE' && responseCode === undefined)
    return { ok: false, permanent: true, code: 'refused' }
  if (responseCode === undefined) return { ok: false, permanent: false, code: 'unreachable' }
  return responseCode >= 500
    ? { ok: false, permanent: true, code: 'refused' }
    : { ok: false, permanent: false, code: 'busy' }
}
