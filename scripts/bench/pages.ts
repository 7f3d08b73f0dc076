import type { Visitor } from '../visitor'
import { ask, perSecond } from './load'
import type { Comparison } from './measure'

const LOAD = { atOnce: 8, ms: 5_000 }

/** Pages of the wizard, as someone signed in gets them, against pages of a Next application without anything. */
export async function pages(
  url: string,
  bareUrl: string,
  { cookie, applicationId }: Visitor,
): Promise<{ step: Comparison; list: Comparison }> {
  const wizard = (step: string) => ({
    url: `${url}/applications/${applicationId}/steps/${step}`,
    headers: { cookie: `${cookie.name}=${cookie.value}` },
  })
  await mustHold(wizard('host'), '依托企业情况')
  const of = (name: string, step: string, barePath: string, what: string): Comparison => ({
    name,
    unit: 'per second',
    ours: { what: `/applications/…/steps/${step}`, round: () => perSecond(wizard(step), LOAD) },
    bare: { what, round: () => perSecond({ url: `${bareUrl}${barePath}` }, LOAD) },
  })
  return {
    step: of('wizard page 依托企业情况, signed in', 'host', '/', 'bare Next page of 50 lines'),
    list: of('list page of 300 people, signed in', 'staff', '/rows', 'bare Next page, table of 300 × 10'),
  }
}

async function mustHold(call: Parameters<typeof ask>[0], text: string): Promise<void> {
  if (!(await ask(call)).includes(text)) throw new Error(`${call.url} does not show ${text}.`)
}
