import { matrixGroup } from '@/lib/forms/matrix'
import type { FormStep } from '@/lib/forms/spec'

/** 投入与产出, of the last two years. */
export const investment: FormStep = {
  kind: 'form',
  key: 'investment',
  title: '投入与产出',
  guidance: '金额一律以万元为单位，按年度审计报告填写。',
  groups: [
    matrixGroup({
      title: '近两年情况',
      columns: [
        { key: 'y1', label: '{N-2}年' },
        { key: 'y2', label: '{N-1}年' },
      ],
      rows: [
        { kind: 'money', name: 'sales', label: '销售收入' },
        { kind: 'money', name: 'rd', label: '研究开发费用', atMost: 'sales' },
        { kind: 'money', name: 'institute', label: '其中：投入研究院', atMost: 'rd' },
        { kind: 'integer', name: 'patents', label: '授权发明专利', unit: '件', min: 0, max: 9999 },
        {
          kind: 'figure',
          name: 'intensity',
          label: '研究开发费用占比',
          figure: { ratio: [{ answer: 'rd' }, { answer: 'sales' }] },
          unit: '%',
          scale: 2,
        },
        {
          kind: 'figure',
          name: 'growth',
          label: '研究开发费用增长',
          figure: { growth: [{ answer: 'rd' }, { answer: 'rd', back: 1 }] },
          unit: '%',
          scale: 2,
        },
      ],
    }),
  ],
}
