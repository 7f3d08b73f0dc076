import { DEGREE_OPTIONS } from '@/lib/forms/catalogues/people'
import type { ListStep } from '@/lib/forms/spec'

/** 研究人员清单: who works on which task. */
export const researchers: ListStep = {
  kind: 'list',
  key: 'researchers',
  title: '研究人员清单',
  guidance: '至少20人。每人注明承担的研究任务，写法与研究任务清单一致。',
  noun: '人员',
  titled: 'name',
  minRows: 20,
  maxRows: 1000,
  groups: [
    {
      title: '人员',
      fields: [
        { kind: 'text', name: 'name', label: '姓名', max: 60, format: 'anyName' },
        { kind: 'choice', name: 'degree', label: '学位', options: DEGREE_OPTIONS, look: 'select' },
        { kind: 'cascade', name: 'title', label: '职称', catalogue: 'title', depth: 2 },
        {
          kind: 'text',
          name: 'task',
          label: '承担任务',
          help: '几项任务用顿号隔开。',
          max: 200,
          among: { list: 'tasks', column: 'name', called: '研究任务清单', many: true },
        },
        { kind: 'decimal', name: 'share', label: '工作时间占比', unit: '%', scale: 2, min: 0, max: 100 },
      ],
    },
  ],
  layout: [
    { label: '姓名', fields: ['name'] },
    { label: '学位', fields: ['degree'] },
    { label: '职称', fields: ['title'] },
    { label: '承担任务', fields: ['task'] },
    { label: '工作时间占比', fields: ['share'] },
  ],
  figures: [
    { kind: 'figure', name: 'researcherCount', label: '人数', figure: { count: 'researchers' }, unit: '人' },
  ],
}
