import { describe, expect, test } from 'vitest'
import { identityOf } from './sso'

const aLegalProfile = {
  sub: 'corp-1',
  user_type: 'legal',
  company_name: '海宁示例新材料有限公司',
  uscc: '91330481ma28te5t36',
  legal_rep: '沈国强',
  attn_name: '陈海燕',
  attn_id_no: '330400199202290026',
  attn_phone: '13800000002',
}

describe("the government's profile", () => {
  test('of a legal person names the company and the acting person', () => {
    expect(identityOf(aLegalProfile)).toEqual({
      kind: 'legal',
      subject: 'corp-1',
      company: { uscc: '91330481MA28TE5T36', name: '海宁示例新材料有限公司' },
      actingName: '陈海燕',
      idNumber: '330400199202290026',
      mobile: '13800000002',
    })
  })

  test.each([
    [{ attn_name: undefined }, '沈国强'],
    [{ attn_name: '' }, '沈国强'],
    [{ attn_name: '', legal_rep: '' }, '海宁示例新材料有限公司'],
  ])('without an acting person %j is led by %s, whose numbers are not known', (over, actingName) => {
    const identity = identityOf({ ...aLegalProfile, ...over })
    expect(identity).toMatchObject({ actingName })
    expect(identity?.idNumber).toBeUndefined()
    expect(identity?.mobile).toBeUndefined()
  })

  test('of a natural person is read with their numbers, where it has them', () => {
    const profile = { sub: 'p-1', user_type: 'personal', name: '陆晓明', id_no: '33040019850615001X' }
    expect(identityOf(profile)).toEqual({
      kind: 'personal',
      subject: 'p-1',
      actingName: '陆晓明',
      idNumber: '33040019850615001X',
    })
    expect(identityOf({ ...profile, id_no: '' })).toMatchObject({ actingName: '陆晓明' })
  })

  test('keeps a code whose check digit is wrong: the source is never refused', () => {
    expect(identityOf({ ...aLegalProfile, uscc: '91330402MA2ABC1D5C' })).toMatchObject({
      company: { uscc: '91330402MA2ABC1D5C' },
    })
  })

  test.each([
    [{}],
    [{ ...aLegalProfile, uscc: undefined }],
    [{ ...aLegalProfile, user_type: 'robot' }],
    [{ ...aLegalProfile, sub: '' }],
    [null],
  ])('that is not one is refused', (profile) => {
    expect(identityOf(profile)).toBeNull()
  })
})
