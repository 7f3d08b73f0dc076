import { expect, test } from 'vitest'
import { aForm } from '@/tests/support/builders'
import { gxyf1 } from './definitions/gxyf-1'
import { prefilled } from './prefill'

test('a field that names a fact begins with it, and no other does', () => {
  expect(prefilled(aForm, { 'unit.contactMobile': '13800000002', 'unit.name': '某公司' })).toEqual({
    basics: { mobile: '13800000002' },
  })
})

test('a fact that is not there or empty offers nothing', () => {
  expect(prefilled(aForm, {})).toEqual({})
  expect(prefilled(aForm, { 'unit.contactMobile': '' })).toEqual({})
})

test('依托企业情况 begins with what the county verified', () => {
  const { host } = prefilled(gxyf1, { 'unit.registerDate': '2017-05-18', 'unit.districtCode': '330481' })
  expect(host).toEqual({ registerDate: '2017-05-18', districtCode: '330481' })
})
