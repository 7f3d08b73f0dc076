import { titlesOfLevel } from '@/lib/forms/catalogues/titles'
import type { FormRule } from '@/lib/forms/rules'

/** What the conditions of the programme ask of its figures. */
export const rules: readonly FormRule[] = [
  {
    id: 'Y01',
    severity: 'error',
    at: { step: 'investment', field: 'rd.y2' },
    holds: {
      left: { ratio: [{ answer: 'rd.y2' }, { answer: 'sales.y2' }] },
      op: 'atLeast',
      right: { constant: '3' },
      scale: 2,
    },
    message:
      '上年度研究开发费用占销售收入的{left}%，不足{right}%。请核对这两个数；确实不足的，不符合申报条件。',
  },
  {
    id: 'Y02',
    severity: 'error',
    at: { step: 'researchers', field: '' },
    holds: {
      left: {
        count: 'researchers',
        where: {
          any: [
            { field: 'degree', in: ['2', '3'] },
            { field: 'title', in: titlesOfLevel('1', '2') },
          ],
        },
      },
      op: 'atLeast',
      right: { constant: '5' },
    },
    message: '硕士以上或高级职称的研究人员{left}人，不足{right}人。请核对清单中的学位和职称，或补充人员。',
  },
  {
    id: 'Y03',
    severity: 'warning',
    at: { step: 'investment', field: 'institute.y2' },
    holds: {
      left: { sum: 'tasks', of: 'spent' },
      op: 'atMost',
      right: { times: [{ answer: 'institute.y2' }, { constant: '5' }] },
      scale: 2,
    },
    message:
      '各项任务已支出合计{left}万元，超过上年度投入研究院经费的五倍（{right}万元）。请核对是否误以元为单位；确实如此的，请说明原因。',
  },
]
