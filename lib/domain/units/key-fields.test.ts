import { describe, expect, test } from 'vitest'
import { completeProfile } from '@/db/seed/fixture/application'
import type { Answers } from '@/lib/forms/content'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'
import { changedKeyFields, KEY_FIELDS, valuesInForce } from './key-fields'

const TODAY = '2026-11-24'
const verified = completeProfile().answers.profile!
const inForce = (over: Answers) => {
  const content = completeProfile()
  content.answers.profile = { ...content.answers.profile, ...over }
  return valuesInForce(unitProfile1, verified, content, TODAY)
}

describe('after a unit was verified', () => {
  test('nothing changed is nothing to verify again', () =>
    expect(changedKeyFields(verified, verified)).toEqual([]))
  test.each(KEY_FIELDS)('a changed %s waits for a new 核验', (name) => {
    const changed = { ...verified, [name]: '改' }
    expect(changedKeyFields(verified, changed)).toEqual([name])
    expect(inForce({ [name]: '改' })[name]).toBe(verified[name])
  })
  test.each([
    ['contactName', '陈联系'],
    ['contactMobile', '13900000003'],
    ['postalAddress', '浙江省嘉兴市海宁市新路1号'],
    ['unitScale', '3'],
  ])('a changed %s takes effect at once', (name, value) => {
    expect(changedKeyFields(verified, { ...verified, [name]: value })).toEqual([])
    expect(inForce({ [name]: value })[name]).toBe(value)
  })
  test.each([
    ['contactMobile', '1380'],
    ['contactMobile', ''],
    ['contactEmail', 'kjb@'],
  ])('%s of “%s” does not: what was verified stands', (name, value) => {
    expect(inForce({ [name]: value })[name]).toBe(verified[name])
  })
  test('everything stands that the draft no longer answers', () => {
    const content = completeProfile()
    content.answers = {}
    expect(valuesInForce(unitProfile1, verified, content, TODAY)).toEqual(verified)
  })
})
