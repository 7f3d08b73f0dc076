import {
  CLASS_1,
  CLASS_2,
  IP_CATEGORY_OPTIONS,
  IP_STATUS_OPTIONS,
  OBTAIN_WAY_OPTIONS,
} from '../../catalogues/research'
import type { Condition } from '../../condition'
import type { FigureField, ListStep } from '../../spec'
import { relatedProjects } from './among'

/** 授权有效 alone counts. */
const granted: Condition = { field: 'status', is: 'granted' }

const counted = (name: string, label: string, where: Condition): FigureField => ({
  kind: 'figure',
  name,
  label,
  figure: { count: 'ip', where },
  unit: '件',
})

/** 知识产权清单 (domain §1.8 S7a). */
export const ip: ListStep = {
  kind: 'list',
  key: 'ip',
  title: '知识产权清单',
  guidance:
    '编号 IP01 起按顺序自动编排。发明专利、植物新品种、国家新药、布图设计等为Ⅰ类，实用新型、外观设计、软件著作权为Ⅱ类；只有授权有效的计入。',
  noun: '知识产权',
  titled: 'name',
  numbered: 'IP',
  unique: ['certNo'],
  minRows: 0,
  maxRows: 500,
  groups: [
    {
      title: '证书',
      fields: [
        { kind: 'text', name: 'name', label: '名称', help: '与证书一致。', max: 100 },
        {
          kind: 'choice',
          name: 'category',
          label: '类别',
          options: IP_CATEGORY_OPTIONS,
          look: 'select',
        },
        {
          kind: 'text',
          name: 'certNo',
          label: '专利号/登记号',
          help: '专利写作 ZL202310123456.6，申请中的填申请号；软件著作权写作 2023SR0123456。',
          max: 60,
          formatBy: {
            field: 'category',
            formats: {
              invention: 'inventionPatent',
              'invention-defence': 'registration',
              'plant-variety': 'registration',
              'crop-variety': 'registration',
              'new-drug': 'registration',
              'tcm-protection': 'registration',
              'layout-design': 'registration',
              'utility-model': 'utilityPatent',
              design: 'designPatent',
              'software-copyright': 'softwareCopyright',
            },
          },
        },
        {
          kind: 'text',
          name: 'owner',
          label: '权利人',
          help: '照证书填写，多个权利人用“、”隔开。',
          max: 200,
        },
        {
          kind: 'choice',
          name: 'obtainWay',
          label: '获得方式',
          options: OBTAIN_WAY_OPTIONS,
          look: 'select',
        },
      ],
    },
    {
      title: '法律状态与关联项目',
      fields: [
        { kind: 'choice', name: 'status', label: '法律状态', options: IP_STATUS_OPTIONS, look: 'radio' },
        { kind: 'date', name: 'applyDate', label: '申请日', notFuture: true, notBefore: '1985-04-01' },
        {
          kind: 'date',
          name: 'grantDate',
          label: '授权日',
          help: '软件著作权填登记日期。',
          notFuture: true,
          notBeforeField: 'applyDate',
          when: { not: { field: 'status', is: 'pending' } },
        },
        relatedProjects('关联项目'),
      ],
    },
  ],
  layout: [
    { label: '名称', fields: ['name'] },
    { label: '类别', fields: ['category'] },
    { label: '专利号/登记号', fields: ['certNo'] },
    { label: '权利人', fields: ['owner'] },
    { label: '获得方式', fields: ['obtainWay'] },
    { label: '申请 / 授权', fields: ['applyDate', 'grantDate'] },
    { label: '法律状态', fields: ['status'] },
    { label: '关联项目', fields: ['projects'] },
  ],
  figures: [
    counted('grantedCount', '授权有效', granted),
    counted('class1Count', '其中Ⅰ类', { all: [granted, { field: 'category', in: CLASS_1 }] }),
    counted('class2Count', '其中Ⅱ类', { all: [granted, { field: 'category', in: CLASS_2 }] }),
    counted('pendingCount', '申请中', { field: 'status', is: 'pending' }),
  ],
}
