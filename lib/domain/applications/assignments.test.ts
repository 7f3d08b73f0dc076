import { expect, test } from 'vitest'
import { assignedAnew, changingHands, isAskedFor, stepsAskedOf } from './assignments'

const assigned = {
  staff: { to: 'hr', doneAt: '2026-11-24T06:00:00Z' },
  finance: { to: 'accounts', doneAt: null },
  projects: { to: 'hr', doneAt: null },
}

test('a person is asked for the steps that bear their name, and for no other', () => {
  expect(stepsAskedOf(assigned, 'hr')).toEqual(['staff', 'projects'])
  expect(stepsAskedOf(assigned, 'nobody')).toEqual([])
  expect(isAskedFor(assigned, 'hr', 'finance')).toBe(false)
  expect(isAskedFor(assigned, 'hr', 'constructor')).toBe(false)
})

test('what stays with a person stays done; what goes to another one is not done yet; the rest is left alone', () => {
  expect(assignedAnew(assigned, { staff: 'hr', finance: 'hr', projects: '' })).toEqual({
    staff: assigned.staff,
    finance: { to: 'hr', doneAt: null },
  })
  expect(assignedAnew(assigned, {})).toEqual(assigned)
})

test('only steps that go to somebody else change hands', () => {
  expect(changingHands(assigned, { staff: 'hr', finance: 'hr', projects: '', plan: '' })).toEqual([
    'finance',
    'projects',
  ])
})
