import { expect, test } from 'vitest'
import { changeProblems, type TypedPasswords } from './change-password'

const owner = { role: 'expert', username: 'zhuanjia_lu', mobile: '13800000003' } as const
const faults = (over: Partial<TypedPasswords>) =>
  changeProblems(
    { current: 'Zhuce#2026', next: 'Gaihou#2027', confirmation: 'Gaihou#2027', ...over },
    owner,
  ).map(({ field, code }) => `${field} ${code}`)

test('a change of password that is well typed has nothing wrong', () => expect(faults({})).toEqual([]))

test.each([
  [{ current: '' }, ['current required']],
  [{ next: '' }, ['next required', 'confirmation confirmation_differs']],
  [{ confirmation: '' }, ['confirmation required']],
  [{ confirmation: 'Gaihou#2028' }, ['confirmation confirmation_differs']],
  [{ next: 'Gai#27', confirmation: 'Gai#27' }, ['next password_short']],
  [{ next: 'Zhuce#2026', confirmation: 'Zhuce#2026' }, ['next password_same']],
])('%j is told beside each field', (over, expected) => expect(faults(over)).toEqual(expected))
