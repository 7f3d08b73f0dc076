import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'

export type Question = {
  method: 'GET' | 'POST'
  path: string[]
  query?: Record<string, string>
  cookies: Record<string, string>
  body?: Record<string, string>
}

/** Where it leads the browser, and with which cookies. */
export type Answer = { location: string; setCookies: string[] }

/**
 * Asks the sign-in library by the one of its doors that takes plain values. The other one reads the cookies
 * of the request that is being answered, but a sign-in without scripts begins with cookies not yet sent.
 */
export async function askLibrary(question: Question, options: AuthOptions): Promise<Answer> {
  const { method, path, query, cookies, body } = question
  const answer: Answer = { location: '', setCookies: [] }
  const request = { method, query: { ...query, nextauth: path }, cookies, headers: {}, body }
  const response = {
    status: () => response,
    getHeader: () => answer.setCookies,
    setHeader: (name: string, value: unknown) => {
      if (name === 'Set-Cookie') answer.setCookies = value as string[]
      if (name === 'Location') answer.location = value as string
      return response
    },
    json: ({ url }: { url?: string }) => {
      answer.location = url ?? ''
    },
    send: () => {},
    end: () => {},
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return answer
}
