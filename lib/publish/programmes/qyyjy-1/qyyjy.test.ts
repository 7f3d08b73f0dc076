import { describe, expect, test } from 'vitest'
import { checkForm } from '@/lib/forms/check'
import { type Content, emptyContent } from '@/lib/forms/content'
import { inYear } from '@/lib/forms/years'
import { qyyjy1 } from '.'

const form = inYear(qyyjy1.form, 2026)
const TODAY = '2026-12-01'
const row = (name: string, index: number, cells: Record<string, string>) => ({
  id: `00000000-0000-4000-8000-${name}${String(index).padStart(11, '0')}`,
  cells,
})
const TASKS = ['经编面料在线检测', '功能纤维连续纺丝', '再生涤纶除杂']

function complete(): Content {
  return {
    ...emptyContent(),
    answers: {
      investment: {
        ...{ 'sales.y1': '9000', 'sales.y2': '10000', 'rd.y1': '280', 'rd.y2': '320' },
        ...{ 'institute.y1': '100', 'institute.y2': '120', 'patents.y1': '1', 'patents.y2': '3' },
      },
      cover: {
        ...{ centerName: '海宁示例新材料企业研究院', director: '姚婷' },
        ...{ mobile: '13800000001', foundedOn: '2022-05-01' },
      },
      pledge: { consent: true },
    },
    rows: {
      tasks: TASKS.map((name, index) =>
        row('1', index, {
          ...{ name, techField: '40304', horizon: 'key', start: '2024-01-01', end: '2027-12-31' },
          ...{ budget: '300', spent: '120', goal: '完成中试线建设，形成稳定的工艺参数，并完成用户验证。' },
        }),
      ),
      researchers: Array.from({ length: 20 }, (_, index) =>
        row('2', index, {
          ...{ name: `研究员${'甲乙丙丁戊己庚辛壬癸'[index % 10]}`, degree: index < 5 ? '3' : '4' },
          ...{ title: '3-01', task: TASKS[index % 3]!, share: '90' },
        }),
      ),
    },
    files: {
      attachments: ['B01', 'B02', 'B03'].map((slot) => ({
        ...{ id: slot, slot, name: `${slot}.pdf`, size: 1000, type: 'application/pdf', sha256: '' },
      })),
    },
  }
}
const changed = (change: (content: Content) => void) => {
  const content = complete()
  change(content)
  return checkForm(form, content, TODAY).map(({ step, field, code }) => `${step}.${field} ${code}`)
}

describe('an application for 市级企业研究院认定', () => {
  test('that is complete has nothing left to mend', () => expect(changed(() => {})).toEqual([]))

  test('spends three percent on research, judged unrounded', () => {
    const found = changed((content) => Object.assign(content.answers.investment!, { 'rd.y2': '299.99' }))
    expect(found).toEqual(['investment.rd.y2 rule_y01'])
  })

  test('has five of higher degree or senior title', () => {
    const found = changed((content) => {
      content.rows.researchers![0]!.cells.degree = '4'
    })
    expect(found).toEqual(['researchers. rule_y02'])
    const senior = changed((content) => {
      Object.assign(content.rows.researchers![0]!.cells, { degree: '4', title: '2-01' })
    })
    expect(senior).toEqual([])
  })

  test('wonders at tasks that cost more than the institute could', () =>
    expect(
      changed((content) => Object.assign(content.rows.tasks![0]!.cells, { budget: '9000', spent: '8000' })),
    ).toEqual(['investment.institute.y2 rule_y03']))

  test('names only tasks of its list', () =>
    expect(
      changed((content) => {
        content.rows.researchers![3]!.cells.task = '别的任务'
      }),
    ).toEqual(['researchers.task not_in_list']))
})
