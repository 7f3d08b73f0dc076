import type { Pack } from '../pack'

/** The branches of domain §1.16: what a software company and a farm are asked instead. */
const LIGHT = { field: 'unit.feature', op: 'in', value: ['software', 'agriculture'] } as const
const NOT_LIGHT = {
  all: [
    { field: 'unit.feature', op: 'ne', value: 'software' },
    { field: 'unit.feature', op: 'ne', value: 'agriculture' },
  ],
} as const
const SOFTWARE = { field: 'unit.feature', op: 'eq', value: 'software' } as const
const NOT_SOFTWARE = { field: 'unit.feature', op: 'ne', value: 'software' } as const

/** 市级高新技术研究开发中心认定, the default column of domain §1.16 until the city gives its own. */
export const jxGxyf20261: Pack = {
  packId: 'jx-gxyf',
  version: '2026.1',
  label: '市级高新技术研究开发中心认定',
  effectiveFrom: '2026-01-01',
  mode: 'soft',
  source: {
    title: '嘉兴市级高新技术研究开发中心管理办法',
    status: 'assumption',
    note: '待替换：正式文件的名称、文号和条件以主管部门发布的为准，下列条件为系统预置的参考值。',
  },
  groups: [
    {
      id: 'entity',
      label: '申报主体',
      clause: '在嘉兴市注册满一年的独立法人。',
      severity: 'block',
      all: [
        {
          field: 'unit.registeredDays',
          op: 'gte',
          value: '365',
          unit: '天',
          label: '注册时间（到申报开始日）',
          todo: '核对成立日期；确未满一年的，请在下一年度申报。',
        },
        {
          field: 'unit.inCity',
          op: 'eq',
          value: true,
          label: '在嘉兴市注册',
          todo: '核对注册地址，写全省、市、县；在市外注册的，不在申报范围内。',
        },
      ],
    },
    {
      id: 'kind',
      label: '企业资质',
      clause: '企业应为高新技术企业、省科技型中小企业或规上企业之一；科研院所、高等院校不受此限。',
      severity: 'block',
      when: { field: 'unit.type', op: 'eq', value: 'enterprise' },
      any: [
        {
          field: 'unit.isHighTech',
          op: 'eq',
          value: true,
          label: '高新技术企业',
          todo: '核对证书是否在有效期内；尚未取得的，可先申报高新技术企业。',
        },
        {
          field: 'unit.isProvTechSme',
          op: 'eq',
          value: true,
          label: '省科技型中小企业',
          todo: '尚未认定的，可全年在网上申请省科技型中小企业，周期最短。',
        },
        {
          field: 'unit.isAboveScale',
          op: 'eq',
          value: true,
          label: '规上企业',
          todo: '以统计部门的名录为准，核对是否已入库。',
        },
      ],
    },
    {
      id: 'single',
      label: '同类平台',
      clause: '没有在有效期内的市级以上同类研发中心，每个单位一个。',
      severity: 'block',
      all: [
        {
          field: 'unit.cityCentre',
          op: 'eq',
          value: false,
          label: '已有市级以上同类研发中心',
          todo: '核对已建平台的名称和级别；已认定且在有效期内的，不再受理。',
        },
      ],
    },
    {
      id: 'staff',
      label: '专职人员',
      clause: '专职工作人员不少于10人，软件和信息服务企业不少于15人。',
      severity: 'block',
      all: [
        {
          field: 'center.staffCount',
          op: 'gte',
          value: '15',
          unit: '人',
          label: '专职人员（软件和信息服务企业）',
          todo: '只计签订劳动合同的全职人员：补充人员，或核对“用工形式”。',
          when: SOFTWARE,
        },
        {
          field: 'center.staffCount',
          op: 'gte',
          value: '10',
          unit: '人',
          label: '专职人员',
          todo: '只计签订劳动合同的全职人员：补充人员，或核对“用工形式”。',
          when: NOT_SOFTWARE,
        },
      ],
    },
    {
      id: 'ratio',
      label: '人员结构',
      clause: '专职人员中本科以上学历或中级以上职称的比例以60%为目标，低于50%的需要说明。',
      severity: 'warn',
      all: [
        {
          field: 'center.bachelorOrMidRatio',
          op: 'gte',
          value: '50',
          unit: '%',
          label: '本科以上或中级以上的比例',
          todo: '核对学历和职称是否填全；确实偏低的，提交时说明原因。',
        },
      ],
    },
    {
      id: 'site',
      label: '研发场地',
      clause: '研发场地相对集中，面积不少于200平方米。',
      severity: 'block',
      all: [
        {
          field: 'center.area',
          op: 'gte',
          value: '200',
          unit: '㎡',
          label: '研发场地面积',
          todo: '只计专门用于研发的面积：核对数额，或扩充场地后申报。',
        },
        {
          field: 'center.areaConcentrated',
          op: 'eq',
          value: true,
          label: '场地相对集中',
          todo: '把分散的研发用房集中到同一处，并准备平面图。',
        },
      ],
    },
    {
      id: 'equip',
      label: '研发设备',
      clause: '研发仪器设备原值不低于200万元，软件、农业企业不低于100万元。',
      severity: 'block',
      all: [
        {
          field: 'center.equipValue',
          op: 'gte',
          value: '100',
          unit: '万元',
          label: '研发设备原值（软件、农业企业）',
          todo: '生产设备不计，共用设备按研发工时折算：补充遗漏的设备和研发软件，或核对单价是否以万元填写。',
          when: LIGHT,
        },
        {
          field: 'center.equipValue',
          op: 'gte',
          value: '200',
          unit: '万元',
          label: '研发设备原值',
          todo: '生产设备不计，共用设备按研发工时折算：补充遗漏的设备，或核对单价是否以万元填写。',
          when: NOT_LIGHT,
        },
      ],
    },
    {
      id: 'rd',
      label: '研发投入',
      clause: '上年度研发费用占销售收入的比例不低于3%，或企业自筹的研发费用不低于200万元。',
      severity: 'block',
      any: [
        {
          field: 'fin.rdIntensity.N-1',
          op: 'gte',
          value: '3',
          unit: '%',
          label: '上年度研发费用占销售收入的比例',
          todo: '核对研发费用是否归集齐全；按未四舍五入的比例判断。',
        },
        {
          field: 'fin.rdSelfFunded.N-1',
          op: 'gte',
          value: '200',
          unit: '万元',
          label: '上年度企业自筹研发费用',
          todo: '核对自筹部分是否以万元填写，财政资金不计在内。',
        },
      ],
    },
    {
      id: 'acct',
      label: '研发核算',
      clause: '研发费用单独建账（辅助账）核算。',
      severity: 'block',
      all: [
        {
          field: 'center.rdAccounting',
          op: 'eq',
          value: true,
          label: '研发费用单独建账',
          todo: '请财务按项目设置研发支出辅助账，再来申报。',
        },
      ],
    },
    {
      id: 'proj',
      label: '研发项目',
      clause: '有市级以上科技项目1项，或自主立项项目3项。',
      severity: 'block',
      any: [
        {
          field: 'proj.cityPlus',
          op: 'gte',
          value: '1',
          unit: '项',
          label: '市级以上科技项目',
          todo: '核对“项目来源”是否选对，并准备立项文件。',
        },
        {
          field: 'proj.self',
          op: 'gte',
          value: '3',
          unit: '项',
          label: '自主立项项目',
          todo: '补充有立项决议的自主研发项目。',
        },
      ],
    },
    {
      id: 'ip',
      label: '知识产权',
      clause: '有Ⅰ类知识产权1件，或Ⅱ类知识产权3件。',
      severity: 'block',
      any: [
        {
          field: 'ip.class1',
          op: 'gte',
          value: '1',
          unit: '件',
          label: 'Ⅰ类知识产权（发明专利、新品种、布图设计等）',
          todo: '只计授权有效的：申请中的等授权后再计。',
        },
        {
          field: 'ip.class2',
          op: 'gte',
          value: '3',
          unit: '件',
          label: 'Ⅱ类知识产权（实用新型、外观设计、软件著作权）',
          todo: '只计授权有效的：补充软件著作权等周期较短的知识产权。',
        },
      ],
    },
    {
      id: 'compliance',
      label: '守法诚信',
      clause: '近三年无重大安全、质量、环保事故，无严重失信、偷漏税和科研失信行为。',
      severity: 'block',
      all: [
        {
          field: 'compliance.clean',
          op: 'eq',
          value: true,
          label: '近三年无上述情况',
          todo: '核对是否选错；情况已处理完毕的，请先联系所属区县科技部门。',
        },
      ],
    },
  ],
}
