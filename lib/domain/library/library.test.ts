import { describe, expect, test } from 'vitest'
import { FORMS } from '@/lib/forms/definitions'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { columnsOf, stepOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { anActor, EVERYONE } from '@/tests/support/builders'
import { relay1, relay2 } from '@/tests/support/two-versions'
import { differences, identityOf, keptCells, matches, wordedCell } from './entry'
import { keptList, mayKeepLibrary, shelfList, shelvesInUse } from './shelf'

const staff = stepOf(gxyf1, 'staff') as ListStep
const people = stepOf(relay1, 'people') as ListStep
const NUMBER = '330481199001010012'

describe('what a row is known by', () => {
  test('is what no two rows may share, however it was typed', () => {
    const spaced = { name: '张三', idType: 'residentId', idNo: ' 330481 19900101 0012 ' }
    expect(identityOf(staff, spaced)).toBe(identityOf(staff, { ...spaced, name: '张山', idNo: NUMBER }))
  })
  test('is its title where that is missing, and nothing where both are', () => {
    expect(identityOf(staff, { name: '张三' })).toBe('name:张三')
    expect(identityOf(staff, { name: ' ', school: '某大学' })).toBeNull()
  })
  test('is the same in every list that asks alike', () => {
    const cells = { name: '张三', idType: 'passport', idNo: 'E12345678' }
    expect(identityOf(people, cells)).toBe(identityOf(staff, cells))
  })
})

describe('the library', () => {
  test('keeps of a row what holds from year to year and says something', () => {
    expect(keptCells(people, { name: '张三', months: '12', nick: '', job: '工程师', other: 'x' })).toEqual({
      name: '张三',
      job: '工程师',
    })
  })
  test('shows no column, and no head, of what it does not keep', () => {
    const list = keptList(people)
    expect(columnsOf(list).map(({ name }) => name)).not.toContain('months')
    expect(list.layout.map(({ label }) => label)).not.toContain('月数')
  })
  test('tells a difference in words, numbers with their middle hidden, and takes an empty cell for none', () => {
    const entry = { name: '张三', idNo: NUMBER, job: '工程师', months: '1' }
    const row = { name: '张三', idNo: '330481199001010039', job: ' ', months: '12' }
    expect(differences(people, entry, row)).toEqual([
      {
        name: 'idNo',
        label: '证件号码',
        was: expect.stringMatching(/^330\*+0012$/),
        now: expect.stringMatching(/^330\*+0039$/),
      },
    ])
    expect(differences(people, entry, { ...entry, idNo: ` ${NUMBER}` })).toEqual([])
    expect(wordedCell(people, entry, 'idNo')).not.toContain(NUMBER)
  })
  test('finds an entry by parts of what it says, all of which have to be there', () => {
    const entry = { name: '张三', education: '14', school: '某大学' }
    expect(matches(staff, entry, '硕士 张')).toBe(true)
    expect(matches(staff, entry, '博士 张')).toBe(false)
  })
})

describe('a shelf', () => {
  test('keeps what the newest definition of its first programme asks', () => {
    expect(shelfList('people')).toEqual(keptList(staff))
    expect(shelvesInUse()).toContain('people')
  })
  const lists = [...FORMS, relay1, relay2].flatMap(({ steps }) =>
    steps.filter((step): step is ListStep => step.kind === 'list' && step.library !== undefined),
  )
  test.each(lists)('$title keeps what it is known by', (list) => {
    const kept = columnsOf(keptList(list)).map(({ name }) => name)
    expect(kept).toEqual(expect.arrayContaining([list.titled, ...(list.unique ?? [])]))
  })
})

test('whoever acts for a unit keeps its library, and nobody else', () => {
  const keeping = Object.entries(EVERYONE).flatMap(([who, actor]) => (mayKeepLibrary(actor) ? [who] : []))
  expect(keeping).toEqual(
    Object.entries(EVERYONE).flatMap(([who, { role, unitId }]) =>
      unitId && ['member', 'legal_admin'].includes(role) ? [who] : [],
    ),
  )
  expect(mayKeepLibrary(anActor('county'))).toBe(false)
})
