import { SMTPServer } from 'smtp-server'
import type { Sql } from '../database'
import type { Faults } from '../faults'
import { readMail } from './read-mail'

export type SentMail = { id: number; recipient: string; subject: string; body: string; sentAt: Date }

/** No box has this name, whatever the domain: for seeing what the platform does then. */
export const NO_SUCH_BOX = 'nobody'

export const latestMails = (sql: Sql, limit: number): Promise<SentMail[]> =>
  sql<
    SentMail[]
  >`select id, recipient, subject, body, sent_at as "sentAt" from mails order by id desc limit ${limit}`

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/** A mail server that takes everything and shows it instead of passing it on. */
export const mailServer = (sql: Sql, faults: Faults): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    // There is no certificate for it to show.
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    size: 1024 * 1024,
    onConnect: (_session, callback) =>
      // As a server that is overrun: it hangs up before a word is said.
      callback(faults.mail === 'cut' ? answer(421, 'closing') : null),
    onRcptTo: ({ address }, _session, callback) => {
      if (faults.mail === 'busy') return callback(answer(451, 'try again later'))
      const unknown = faults.mail === 'refuse' || address.startsWith(`${NO_SUCH_BOX}@`)
      callback(unknown ? answer(550, 'no such box') : null)
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(chunks).toString('latin1'))
        const recipient = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        keep(sql, { ...mail, recipient }).then(
          () => callback(null, 'taken'),
          () => callback(answer(451, 'try again later')),
        )
      })
    },
  })

const keep = (
  sql: Sql,
  { id, recipient, subject, body }: { id: string; recipient: string; subject: string; body: string },
) =>
  sql`insert into mails (message_id, recipient, subject, body) values (${id}, ${recipient}, ${subject}, ${body})`
