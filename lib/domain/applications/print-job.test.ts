import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { sheetOf } from '@/lib/forms/sheet-of'
import { anApplication } from '@/tests/support/builders'
import { printJob } from './print-job'

const frozen = { sheet: { ...sheetOf(gxyf1, completeContent()), title: '当时的标题' }, dataVersion: 1 }
const acceptNo = 'JX-GXYF-2026-000123'

const printed = (over: Parameters<typeof anApplication>[0] = {}, submitted: typeof frozen | null = frozen) =>
  printJob({
    application: anApplication({ centerName: '嘉兴市示例中心', ...over }),
    unitName: '海宁示例新材料有限公司',
    form: gxyf1,
    content: completeContent(),
    submitted,
    now: new Date('2026-11-24T05:42:00Z'),
  })

describe('生成', () => {
  test('prints a draft as it is kept now, marked as one', () => {
    const { job, fileName } = printed({}, null)
    expect(job).toMatchObject({ acceptNo: null, dataVersion: 0, sheet: { title: gxyf1.title } })
    expect(job.watermark).toEqual({ text: '草稿 · 未提交 · 海宁示例新材料 · 2026-11-24 13:42' })
    expect(fileName).toBe('嘉兴市示例中心_申报书_草稿_202611241342.pdf')
  })
  test('prints a returned file as it is kept now, never as it was submitted', () => {
    const { job } = printed({ status: 'COUNTY_RETURNED', acceptNo })
    expect(job.sheet.title).toBe(gxyf1.title)
    expect(job.watermark?.text).toContain('退回修改中')
  })
  test.each(['COUNTY_REVIEW', 'CITY_FORMAL'] as const)(
    'prints what lies with an office (%s) from the frozen copy, without a mark',
    (status) => {
      const { job, fileName } = printed({ status, acceptNo })
      expect(job).toMatchObject({ watermark: null, acceptNo, dataVersion: 1, sheet: { title: '当时的标题' } })
      expect(fileName).toBe('JX-GXYF-2026-000123_海宁示例新材料_申报书_V1.pdf')
    },
  )
  test('gives a file a name that any system takes', () => {
    const { fileName } = printed({ centerName: 'a/b\\c:d*e?f"g<h>i|j\u0007中心' }, null)
    expect(fileName).toBe('a_b_c_d_e_f_g_h_i_j_中心_申报书_草稿_202611241342.pdf')
    expect(printed({ centerName: null }, null).fileName).toMatch(/^海宁示例新材料_/)
    expect(printed({ centerName: '中'.repeat(200) }, null).fileName.length).toBeLessThan(100)
  })
})
