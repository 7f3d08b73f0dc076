import { expect, test } from 'vitest'
import { readMail } from './read-mail'

test('a message is read whole, however its words and its body are written', () => {
  const head = 'Message-ID: <1@x>\r\nSubject: =?UTF-8?B?55Sz5oql?=\r\n =?UTF-8?Q?=E4=B9=A6?= A\r\n'
  const body = '你好，\n世界'
  const coded = {
    base64: Buffer.from(body).toString('base64'),
    'quoted-printable': [...Buffer.from(body)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('=\r\n'),
    '8bit': Buffer.from(body).toString('latin1'),
  }
  for (const [encoding, text] of Object.entries(coded))
    expect(readMail(`${head}Content-Transfer-Encoding: ${encoding}\r\n\r\n${text}\r\n`)).toEqual({
      id: '<1@x>',
      subject: '申报书 A',
      body,
    })
})
