import { AWARD_LEVEL_OPTIONS } from '../../catalogues/results'
import type { ListStep } from '../../spec'

/** 科技奖励清单 (domain §1.8 S7c). */
export const awards: ListStep = {
  kind: 'list',
  key: 'awards',
  title: '科技奖励清单',
  guidance: '列研发成果获得的科技奖励。没有的不用填。',
  noun: '奖励',
  titled: 'name',
  minRows: 0,
  maxRows: 100,
  groups: [
    {
      title: '奖励',
      fields: [
        { kind: 'text', name: 'name', label: '成果名称', max: 60 },
        { kind: 'text', name: 'award', label: '奖项', help: '例如 浙江省科学技术进步奖。', max: 60 },
        { kind: 'text', name: 'grade', label: '等级', help: '例如 三等奖。', max: 20 },
        { kind: 'choice', name: 'level', label: '级别', options: AWARD_LEVEL_OPTIONS, look: 'radio' },
        { kind: 'text', name: 'authority', label: '授予部门', max: 60 },
        { kind: 'date', name: 'date', label: '授予日期', notFuture: true },
        {
          kind: 'integer',
          name: 'rank',
          label: '排名',
          help: '本单位在完成单位中的名次。',
          min: 1,
          max: 100,
        },
      ],
    },
  ],
  layout: [
    { label: '成果名称', fields: ['name'] },
    { label: '奖项 / 等级', fields: ['award', 'grade'] },
    { label: '级别 / 授予部门', fields: ['level', 'authority'] },
    { label: '授予日期', fields: ['date'] },
    { label: '排名', fields: ['rank'] },
  ],
  figures: [{ kind: 'figure', name: 'awardCount', label: '奖励数', figure: { count: 'awards' }, unit: '项' }],
}
