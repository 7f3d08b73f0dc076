import { describe, expect, test } from 'vitest'
import { identityOf } from '../sso'
import { profileOf } from './profile'

const company = {
  corpId: 'c1',
  CompanyName: '嘉兴示例智能装备有限公司',
  unifiedSocialId: '91330402ma2abc1d5d',
  CompanyLegRep: '钱建明',
  attnName: '孙悦',
}

describe('what 浙江政务服务网 tells', () => {
  test('of a person is the identity that OpenID Connect would tell', () => {
    const person = {
      userid: 'p1',
      username: '陆晓明',
      idnum: '33040019850615001X',
      mobile: '13800000001',
      authlevel: 3,
    }
    expect(identityOf(profileOf('personal', person))).toEqual(
      identityOf({
        user_type: 'personal',
        sub: 'p1',
        name: '陆晓明',
        id_no: '33040019850615001X',
        mobile: '13800000001',
      }),
    )
  })
  test('of a company is too, with or without who acts for it', () => {
    expect(identityOf(profileOf('legal', company))).toMatchObject({
      kind: 'legal',
      subject: 'c1',
      company: { uscc: '91330402MA2ABC1D5D', name: '嘉兴示例智能装备有限公司' },
      actingName: '孙悦',
    })
    expect(identityOf(profileOf('legal', { ...company, attnName: null }))).toMatchObject({
      actingName: '钱建明',
    })
  })
  test('of a unit of old is known by its fifteen digits', () => {
    const old = { ...company, unifiedSocialId: '', companyRegNumber: '330402000012345' }
    expect(identityOf(profileOf('legal', old))).toMatchObject({ company: { uscc: '330402000012345' } })
  })
  test.each([
    ['personal', {}],
    ['personal', null],
    ['personal', 'text'],
    ['personal', { userid: 'p1', username: '' }],
    ['legal', { ...company, corpId: '' }],
    ['legal', { ...company, CompanyName: 3 }],
    ['legal', []],
  ] as const)('of a %s as %j is nobody', (kind, theirs) => {
    expect(profileOf(kind, theirs)).toBeNull()
  })
})
