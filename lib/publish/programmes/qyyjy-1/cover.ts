import type { FormStep } from '@/lib/forms/spec'

/** 封面: last but one, when everything that it carries has been said. */
export const cover: FormStep = {
  kind: 'form',
  key: 'cover',
  title: '研究院概况',
  guidance: '名称会印在申请书首页，其余内容由系统带出。',
  groups: [
    {
      title: '研究院',
      fields: [
        {
          kind: 'text',
          name: 'centerName',
          label: '研究院名称',
          min: 6,
          max: 60,
          endsWith: '研究院',
          excludes: ['国家', '中国', '省级'],
        },
        { kind: 'text', name: 'director', label: '院长', max: 60, format: 'anyName' },
        { kind: 'text', name: 'mobile', label: '联系手机', max: 30, format: 'mobile', masked: 'mobile' },
        { kind: 'date', name: 'foundedOn', label: '建院日期', notFuture: true },
      ],
    },
    {
      title: '申报事项',
      fields: [
        { kind: 'carried', name: 'batchYear', label: '申报年度', from: 'batch.year' },
        { kind: 'carried', name: 'category', label: '申报类别', from: 'programme.category' },
        {
          kind: 'carried',
          name: 'acceptNo',
          label: '受理编号',
          from: 'application.acceptNo',
          optional: true,
        },
        { kind: 'carried', name: 'hostUnitName', label: '依托单位', from: 'unit.name' },
        { kind: 'carried', name: 'hostUscc', label: '统一社会信用代码', from: 'unit.uscc' },
      ],
    },
  ],
}
