import { describe, expect, test } from 'vitest'
import { applicationFacts, shortName, unitFacts } from './facts'

test.each([
  ['海宁示例新材料有限公司', '海宁示例新材料'],
  ['嘉兴示例智能装备股份有限公司', '嘉兴示例智能装备'],
  ['示例（浙江）科技有限责任公司', '示例科技'],
  ['示例集团有限公司', '示例'],
  ['嘉兴学院', '嘉兴学院'],
  ['有限公司', '有限公司'],
])('%s is called %s for short', (name, expected) => expect(shortName(name)).toBe(expected))

describe('the facts of a unit', () => {
  test('are its answers by name, and who it is in force', () => {
    const facts = unitFacts(
      { name: '海宁示例新材料有限公司', uscc: '91330481MA28TE5T36' },
      { name: '改名', postcode: '314400', ok: true },
    )
    expect(facts).toEqual({
      'unit.name': '海宁示例新材料有限公司',
      'unit.uscc': '91330481MA28TE5T36',
      'unit.shortName': '海宁示例新材料',
      'unit.postcode': '314400',
    })
  })
})

describe('the facts of an application', () => {
  const now = new Date('2026-11-24T16:30:00Z')
  const facts = (application: { acceptNo: string | null; dataVersion: number }) =>
    applicationFacts(
      { category: '市认定类', name: '认定' },
      { year: 2026, formKey: 'gxyf@1' },
      application,
      now,
    )
  test('say before 提交 that there is no number yet', () => {
    expect(facts({ acceptNo: null, dataVersion: 0 })).toMatchObject({
      'application.acceptNo': '提交后生成',
      'application.dataVersion': '尚未提交',
    })
  })
  test('say afterwards which number and which version', () => {
    expect(facts({ acceptNo: 'JX-GXYF-2026-000001', dataVersion: 2 })).toMatchObject({
      'application.acceptNo': 'JX-GXYF-2026-000001',
      'application.dataVersion': 'V2',
      'batch.year': '2026',
      'programme.category': '市认定类 / 认定',
    })
  })
  test('have the day that it is in Asia/Shanghai', () => {
    expect(facts({ acceptNo: null, dataVersion: 0 })['application.fillDate']).toBe('2026年11月25日')
  })
})
