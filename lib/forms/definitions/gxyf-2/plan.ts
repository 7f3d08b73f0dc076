import { type MatrixRow, matrixGroup } from '../../matrix'
import type { FormStep, LongTextField } from '../../spec'

const text = (name: string, label: string, max: number): LongTextField => ({
  kind: 'longText',
  name,
  label,
  max,
})

const count = (name: string, label: string, unit: string): MatrixRow => ({
  kind: 'integer',
  name,
  label,
  unit,
  max: 1_000_000,
})

/** 三年发展(建设)规划 (domain §1.12). */
export const plan: FormStep = {
  kind: 'form',
  key: 'plan',
  title: '三年发展(建设)规划',
  guidance: '从本申报年度起的三年。第一年的研发投入和专职研发人员一般不低于上年实际数，低于的要说明。',
  groups: [
    {
      title: '规划内容',
      fields: [
        text('goal', '总体目标', 600),
        text('directions', '重点研究方向与任务', 1500),
        text('conditions', '条件建设与投入计划', 800),
        text('talents', '人才引育', 600),
        text('safeguards', '保障措施', 600),
      ],
    },
    matrixGroup({
      title: '三年目标',
      columns: [
        { key: 'n0', label: '{N}年' },
        { key: 'n1', label: '{N+1}年' },
        { key: 'n2', label: '{N+2}年' },
      ],
      rows: [
        { kind: 'money', name: 'rdInput', label: '研发投入' },
        { kind: 'decimal', name: 'rdShare', label: '研发投入占比', unit: '%', scale: 2, min: 0, max: 100 },
        count('fulltime', '专职研发人员', '人'),
        {
          kind: 'integer',
          name: 'seniorOrDoctor',
          label: '其中高级/博士',
          unit: '人',
          max: 1_000_000,
          atMost: 'fulltime',
        },
        { kind: 'money', name: 'newEquipment', label: '新增设备' },
        count('newProjects', '立项研发项目', '项'),
        count('inventionsApplied', '申请发明专利', '件'),
        count('ipGranted', '授权知识产权', '件'),
        count('newProducts', '新产品', '项'),
        { kind: 'money', name: 'newProductRevenue', label: '新产品收入' },
        // Not `standards`: a name with a dot may not begin like the key of another step.
        count('standardsIssued', '制修订标准', '项'),
        count('cooperations', '产学研合作', '项'),
      ],
    }),
  ],
}
