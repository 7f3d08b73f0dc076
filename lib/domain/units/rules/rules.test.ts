import { describe, expect, test } from 'vitest'
import { ruleSentence } from '@/components/words/rules'
import type { Answers } from '@/lib/forms/content'
import { unitRules } from '.'

const found = (profile: Answers = {}, uscc = '91330481MA28TE5T36') =>
  unitRules({
    answers: {
      profile: {
        unitType: 'enterprise',
        regStatus: 'active',
        districtCode: '330481',
        registeredAddress: '海宁市示例街道18号',
        registeredCapital: '3000',
        ...profile,
      },
    },
    rows: {},
    files: {},
    facts: { 'unit.uscc': uscc },
  })

describe('the basic information of a unit', () => {
  test('that is in order has nothing said of it', () => expect(found()).toEqual([]))

  test.each([
    [{}, '92330481MA28TE5T36', 'unit_sole_trader', 'error'],
    [{ regStatus: 'revoked' }, undefined, 'unit_not_active', 'warning'],
    [{ unitType: 'university' }, undefined, 'unit_type_differs', 'warning'],
    [{ unitType: 'enterprise' }, '12330481470942182J', 'unit_type_differs', 'warning'],
    [{ districtCode: '330402' }, undefined, 'unit_region_differs', 'information'],
    [{ registeredAddress: '杭州市' }, undefined, 'r06_elsewhere', 'warning'],
    [{ registeredCapital: '30000000' }, undefined, 'r37_yuan', 'warning'],
  ] as const)('with %j and code %s: %s', (profile, uscc, code, severity) => {
    const problems = found(profile, uscc)
    expect(problems).toMatchObject([{ code, severity, step: 'profile' }])
    expect(ruleSentence(code, problems[0]!.params)).toMatch(/。$/)
  })

  test('of a zone, which has no national code, is suggested nothing wrong', () =>
    expect(found({ districtCode: '3304J1' }, '91330499MA28TE5T36')).toEqual([]))
})
