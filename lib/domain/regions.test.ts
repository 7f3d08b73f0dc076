import { expect, test } from 'vitest'
import { checkTelephone } from '@/lib/forms/formats/phones'
import { checkPostcode } from '@/lib/forms/formats/postcode'
import { CITY_REGION, REGIONS, regionByCode, regionOfUscc } from './regions'

test('every region has a desk that can be called, and a postcode of the city', () => {
  expect(REGIONS).toHaveLength(10)
  for (const { desk, postcode } of REGIONS) {
    expect(checkTelephone(desk.telephone)).toBeNull()
    expect(checkPostcode(postcode)).toBeNull()
    expect(desk.name).toMatch(/科技主管部门|科学技术局/)
    expect(desk.hours).not.toBe('')
  }
})

test('a code suggests its region', () => {
  expect(regionOfUscc('91330402MA2ABC1D5D')?.name).toBe('南湖区')
  expect(regionOfUscc('12330400470942182J')?.code).toBe(CITY_REGION)
  expect(regionOfUscc('91110000MA2ABC1D5D')).toBeNull()
  expect(regionOfUscc('')).toBeNull()
})

test('an unknown region is none', () => {
  expect(regionByCode('330400')).toBeNull()
  expect(regionByCode(null)).toBeNull()
})
