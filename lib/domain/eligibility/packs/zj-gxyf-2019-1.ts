import type { Pack } from '../pack'

const SOFTWARE = { field: 'unit.feature', op: 'eq', value: 'software' } as const
const NOT_SOFTWARE = { field: 'unit.feature', op: 'ne', value: 'software' } as const
/** The three bands of turnover, in 万元: below 5000, up to 20000, above. */
const SMALL = { field: 'fin.revenue.N-1', op: 'lt', value: '5000' } as const
const MIDDLE = {
  all: [
    { field: 'fin.revenue.N-1', op: 'gte', value: '5000' },
    { field: 'fin.revenue.N-1', op: 'lte', value: '20000' },
  ],
} as const
const LARGE = { field: 'fin.revenue.N-1', op: 'gt', value: '20000' } as const

const intensity = (value: string, band: string) =>
  ({
    field: 'fin.rdIntensity.N-1',
    op: 'gte',
    value,
    unit: '%',
    label: `上年度研发费用占销售收入的比例（${band}）`,
    todo: '逐年提高研发投入，并按项目归集齐全。',
  }) as const

/** 距省级标准还有多远: the 浙江省级 column of domain §1.16, a digest of the conditions of 2018 and 2019. */
export const zjGxyf20191: Pack = {
  packId: 'zj-gxyf',
  version: '2019.1',
  label: '省级高新技术企业研究开发中心认定',
  effectiveFrom: '2019-01-01',
  mode: 'soft',
  source: {
    title: '浙江省级高新技术企业研究开发中心申报条件（2018、2019年度）',
    status: 'digest',
    note: '仅供对照培育：省级政策已于2025年调整，现行条件以省科技主管部门发布的为准。',
  },
  groups: [
    {
      id: 'entity',
      label: '申报主体',
      clause: '在省内注册的独立法人，国家高新技术企业。',
      severity: 'block',
      all: [
        {
          field: 'unit.inProvince',
          op: 'eq',
          value: true,
          label: '在浙江省注册',
          todo: '核对注册地址，写全省、市、县。',
        },
        {
          field: 'unit.isHighTech',
          op: 'eq',
          value: true,
          label: '国家高新技术企业',
          todo: '先申报高新技术企业，证书要在有效期内。',
        },
      ],
    },
    {
      id: 'before',
      label: '前置条件',
      clause: '已建有市级高新技术研究开发中心。',
      severity: 'block',
      all: [
        {
          field: 'unit.cityCentre',
          op: 'eq',
          value: true,
          label: '已有市级以上同类研发中心',
          todo: '先取得市级高新技术研究开发中心认定。',
        },
      ],
    },
    {
      id: 'staff',
      label: '专职人员',
      clause: '专职研发人员不少于15人，软件企业不少于30人。',
      severity: 'block',
      all: [
        {
          field: 'center.staffCount',
          op: 'gte',
          value: '30',
          unit: '人',
          label: '专职人员（软件企业）',
          todo: '引进或调配专职研发人员。',
          when: SOFTWARE,
        },
        {
          field: 'center.staffCount',
          op: 'gte',
          value: '15',
          unit: '人',
          label: '专职人员',
          todo: '引进或调配专职研发人员。',
          when: NOT_SOFTWARE,
        },
      ],
    },
    {
      id: 'ratio',
      label: '人员结构',
      clause: '专职研发人员中本科以上学历或中级以上职称的不低于60%。',
      severity: 'block',
      all: [
        {
          field: 'center.bachelorOrMidRatio',
          op: 'gte',
          value: '60',
          unit: '%',
          label: '本科以上或中级以上的比例',
          todo: '引进本科以上人员，或组织在岗人员评审中级职称。',
        },
      ],
    },
    {
      id: 'site',
      label: '研发机构',
      clause: '设有独立的研发机构。',
      severity: 'block',
      all: [
        {
          field: 'center.independent',
          op: 'eq',
          value: true,
          label: '独立的研发机构',
          todo: '由审核部门对照机构设置文件和现场核实，请备好文件。',
        },
      ],
    },
    {
      id: 'rd',
      label: '研发投入',
      clause:
        '上年度研发费用占销售收入的比例：销售收入5000万元以下的不低于6%，5000万元至2亿元的不低于4%，2亿元以上的不低于3%或研发费用不低于1000万元。',
      severity: 'block',
      all: [
        { ...intensity('6', '销售收入不到5000万元'), when: SMALL },
        { ...intensity('4', '销售收入5000万元至2亿元'), when: MIDDLE },
        {
          any: [
            intensity('3', '销售收入2亿元以上'),
            {
              field: 'fin.rdExpense.N-1',
              op: 'gte',
              value: '1000',
              unit: '万元',
              label: '上年度研发费用（销售收入2亿元以上）',
              todo: '逐年提高研发投入，并按项目归集齐全。',
            },
          ],
          when: LARGE,
        },
      ],
    },
    {
      id: 'ip',
      label: '知识产权',
      clause: '近三年取得发明专利1件以上，或实用新型专利、软件著作权、集成电路布图设计、新品种合计4件以上。',
      severity: 'block',
      any: [
        {
          field: 'ip.recentInvention',
          op: 'gte',
          value: '1',
          unit: '件',
          label: '近三年授权的发明专利',
          todo: '把核心技术申请发明专利，授权后再计。',
        },
        {
          field: 'ip.recentOther',
          op: 'gte',
          value: '4',
          unit: '件',
          label: '近三年取得的实用新型、软件著作权、布图设计、新品种',
          todo: '补充实用新型专利、软件著作权等，取得后再计。',
        },
      ],
    },
  ],
}
