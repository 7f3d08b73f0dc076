import type { ListStep } from '@/lib/forms/spec'

/** 研究任务清单: what the institute is for comes first, before who and what it costs. */
export const tasks: ListStep = {
  kind: 'list',
  key: 'tasks',
  title: '研究任务清单',
  guidance: '先列研究院正在承担的中长期研究任务，至少3项。后面的人员和投入都围绕这些任务填写。',
  noun: '任务',
  titled: 'name',
  unique: ['name'],
  minRows: 3,
  maxRows: 200,
  groups: [
    {
      title: '任务',
      fields: [
        { kind: 'text', name: 'name', label: '任务名称', max: 60 },
        { kind: 'cascade', name: 'techField', label: '技术领域', catalogue: 'techField', depth: 3 },
        {
          kind: 'choice',
          name: 'horizon',
          label: '类型',
          look: 'select',
          options: [
            { value: 'basic', label: '应用基础研究' },
            { value: 'key', label: '关键技术攻关' },
            { value: 'product', label: '新产品开发' },
          ],
        },
        { kind: 'date', name: 'start', label: '开始日期', notFuture: true },
        { kind: 'date', name: 'end', label: '计划完成日期' },
        { kind: 'money', name: 'budget', label: '总经费', aboveZero: true },
        { kind: 'money', name: 'spent', label: '已支出', atMost: 'budget' },
      ],
    },
    {
      title: '内容',
      fields: [
        { kind: 'longText', name: 'goal', label: '目标与主要内容', min: 20, max: 400 },
        {
          kind: 'figure',
          name: 'progress',
          label: '支出进度',
          figure: { ratio: [{ answer: 'spent' }, { answer: 'budget' }] },
          unit: '%',
          scale: 1,
        },
      ],
    },
  ],
  layout: [
    { label: '任务', fields: ['name', 'horizon'] },
    { label: '技术领域', fields: ['techField'] },
    { label: '起止', fields: ['start', 'end'] },
    { label: '总经费', fields: ['budget'] },
    { label: '已支出', fields: ['spent'] },
    { label: '进度', fields: ['progress'] },
    { label: '目标与主要内容', fields: ['goal'] },
  ],
  figures: [
    { kind: 'figure', name: 'taskCount', label: '任务', figure: { count: 'tasks' }, unit: '项' },
    {
      kind: 'figure',
      name: 'budgetTotal',
      label: '总经费合计',
      figure: { sum: 'tasks', of: 'budget' },
      unit: '万元',
      scale: 2,
    },
  ],
}
