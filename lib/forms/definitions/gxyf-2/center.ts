import { YES_NO } from '../../catalogues/organisations'
import { CERTIFICATION_OPTIONS, ORG_FORM_OPTIONS, PREMISES_OPTIONS } from '../../catalogues/research'
import type { FormStep } from '../../spec'
import { centerPeople } from './center-people'
import { centerEquipment } from './equipment-figures'
import { staffFigures } from './staff-figures'

/** 研发中心基本情况 (domain §1.4). Counts and totals follow the lists and are never typed. */
export const center: FormStep = {
  kind: 'form',
  key: 'center',
  title: '研发中心基本情况',
  guidance: '中心主任和技术带头人须在专职工作人员清单中。人数和设备原值由清单自动汇总，不用填写。',
  groups: [
    {
      title: '组建情况',
      fields: [
        { kind: 'carried', name: 'centerName', label: '研发中心名称', from: 'cover.centerName' },
        { kind: 'text', name: 'centerNameEn', label: '英文名称', max: 200, optional: true },
        {
          kind: 'date',
          name: 'setupDate',
          label: '组建时间',
          help: '以组建文件的日期为准，运行满一年为宜。',
          notFuture: true,
        },
        { kind: 'text', name: 'setupDocNo', label: '组建文件号', max: 60 },
        { kind: 'choice', name: 'orgForm', label: '组织形式', options: ORG_FORM_OPTIONS, look: 'select' },
        {
          kind: 'choice',
          name: 'rdAccounting',
          label: '研发费用是否单独建账(辅助账)',
          help: '认定条件要求单独建账。',
          options: YES_NO,
          look: 'radio',
        },
        {
          kind: 'multi',
          name: 'certifications',
          label: '认证认可',
          options: CERTIFICATION_OPTIONS,
          optional: true,
        },
      ],
    },
    {
      title: '研发场所',
      fields: [
        { kind: 'text', name: 'address', label: '研发场所地址', help: '须在嘉兴市内。', max: 100 },
        {
          kind: 'decimal',
          name: 'longitude',
          label: '经度(坐标X)',
          help: '例如 120.755486，可从地图上查到。',
          unit: '°',
          scale: 6,
          min: 118,
          max: 123,
          optional: true,
        },
        {
          kind: 'decimal',
          name: 'latitude',
          label: '纬度(坐标Y)',
          help: '例如 30.746129。',
          unit: '°',
          scale: 6,
          min: 27,
          max: 32,
          optional: true,
        },
        {
          kind: 'decimal',
          name: 'area',
          label: '研发场地面积',
          help: '只计研发用房，一般不少于200平方米。',
          unit: '㎡',
          scale: 2,
          min: 0.01,
          max: 99_999_999.99,
        },
        {
          kind: 'choice',
          name: 'areaConcentrated',
          label: '场地是否相对集中',
          options: YES_NO,
          look: 'radio',
        },
        {
          kind: 'choice',
          name: 'premisesKind',
          label: '场地性质',
          options: PREMISES_OPTIONS,
          look: 'radio',
        },
        {
          kind: 'date',
          name: 'leaseUntil',
          label: '租期至',
          when: { field: 'premisesKind', is: 'leased' },
        },
      ],
    },
    {
      title: '研究方向',
      fields: [
        {
          kind: 'cascade',
          name: 'techField',
          label: '主要技术领域',
          help: '输入名称或代码查找，选到最细的一级。',
          catalogue: 'techField',
          depth: 3,
          prefill: 'unit.techField',
        },
        {
          kind: 'table',
          name: 'keywords',
          label: '技术关键词',
          help: '3至5个，也用于挑选评审专家。',
          noun: '关键词',
          minRows: 3,
          maxRows: 5,
          columns: [{ kind: 'text', name: 'word', label: '关键词', max: 20 }],
        },
        {
          kind: 'table',
          name: 'directions',
          label: '主要研究方向',
          help: '1至5个，每个不超过100字。',
          noun: '研究方向',
          minRows: 1,
          maxRows: 5,
          columns: [{ kind: 'text', name: 'text', label: '研究方向', max: 100 }],
        },
      ],
    },
    ...centerPeople,
    { title: '专职人员（由清单汇总）', fields: staffFigures },
    { title: '仪器设备（由清单汇总）', fields: centerEquipment },
    {
      title: '中心简介',
      fields: [
        {
          kind: 'longText',
          name: 'intro',
          label: '中心简介(研发能力与水平)',
          help: '写明研发条件、团队、近三年成果和在行业中的水平。',
          min: 300,
          max: 1500,
        },
      ],
    },
  ],
}
