import type { Sent } from '@/lib/domain/notices/delivery'
import type { Channel } from '@/lib/domain/notices/kinds'
import type { Letter } from '@/lib/domain/notices/letter'
import { mailer } from './mail'
import { smsGateway } from './sms'

export type PostOptions = {
  smtpUrl?: string
  mailFrom: string
  smsUrl?: string
  smsToken?: string
}

type Send = (letter: Letter & { id: string; to: string }) => Promise<Sent>
/** The ways out of the house. One that is not set up is absent. */
export type Post = Record<Channel, Send | null> & { close: () => void }

export function openPost({ smtpUrl, mailFrom, smsUrl, smsToken }: PostOptions): Post {
  const mail = smtpUrl ? mailer({ url: smtpUrl, from: mailFrom }) : null
  const gateway = smsUrl && smsToken ? smsGateway({ url: smsUrl, token: smsToken }) : null
  return {
    email: mail && (({ id, to, title, text }) => mail.send({ id, to, title, text })),
    sms: gateway && (({ id, to, sms }) => gateway.send({ id, mobile: to, body: sms })),
    close: () => mail?.close(),
  }
}
