import { FORMATS } from '@/lib/forms/formats'
import { fold } from '@/lib/forms/formats/text'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { usernameFault } from './register-expert'

export type NewAccount = { username: string; name: string }

/** 新增账号: a user name and whose it is. Nothing more, and no right along with it. */
export function readNewAccount(typed: NewAccount): Result<NewAccount> {
  const username = fold(typed.username)
  const name = FORMATS.anyName.normalise(typed.name)
  const faults = {
    username: usernameFault(username),
    name: name === '' ? { code: 'required' } : FORMATS.anyName.check(name),
  }
  const problems = Object.entries(faults).flatMap(([field, fault]): Problem[] =>
    fault ? [{ field, severity: fault.code === 'required' ? 'missing' : 'error', ...fault }] : [],
  )
  return problems.length > 0 ? refuse({ code: 'invalid', problems }) : ok({ username, name })
}
