export type Trade = {
  /** What stands in the company's name. */
  name: string
  /** What its centres are named after, one for each year. */
  fields: readonly [string, string, string]
  industry: string
  techField: string
  feature: 'manufacturing' | 'software' | 'agriculture'
  products: string
  majors: readonly string[]
}

/** Trades of the region, with codes of the catalogues. */
export const TRADES: readonly Trade[] = [
  {
    name: '纤维材料',
    fields: ['新型纤维', '功能纤维', '再生纤维'],
    industry: 'C2822',
    techField: '40304',
    feature: 'manufacturing',
    products: '差别化长丝、阻燃纤维和再生纤维',
    majors: ['纺织工程', '高分子材料与工程', '轻化工程'],
  },
  {
    name: '智能装备',
    fields: ['工业机器人', '柔性装配', '智能检测'],
    industry: 'C3491',
    techField: '80402',
    feature: 'manufacturing',
    products: '装配机器人、上下料单元和视觉检测设备',
    majors: ['机械工程', '自动化', '机器人工程'],
  },
  {
    name: '光伏科技',
    fields: ['光伏组件', '光伏逆变', '光伏储能'],
    industry: 'C3825',
    techField: '60101',
    feature: 'manufacturing',
    products: '光伏组件、接线盒和逆变器',
    majors: ['新能源科学与工程', '电气工程及其自动化', '应用物理学'],
  },
  {
    name: '信息技术',
    fields: ['工业软件', '数据治理', '企业协同软件'],
    industry: 'I6513',
    techField: '10109',
    feature: 'software',
    products: '生产管理软件、数据治理平台和设备联网服务',
    majors: ['软件工程', '计算机科学与技术', '信息管理与信息系统'],
  },
  {
    name: '汽车零部件',
    fields: ['汽车底盘', '汽车轻量化', '新能源汽车热管理'],
    industry: 'C3670',
    techField: '80702',
    feature: 'manufacturing',
    products: '转向拉杆、控制臂和热管理阀组',
    majors: ['车辆工程', '机械设计制造及其自动化', '材料成型及控制工程'],
  },
  {
    name: '精密机械',
    fields: ['精密紧固件', '精密传动', '精密轴承'],
    industry: 'C3484',
    techField: '80501',
    feature: 'manufacturing',
    products: '精密轴套、传动部件和高强度紧固件',
    majors: ['机械工程', '材料科学与工程', '测控技术与仪器'],
  },
  {
    name: '高分子材料',
    fields: ['特种工程塑料', '功能薄膜', '生物基材料'],
    industry: 'C2651',
    techField: '40302',
    feature: 'manufacturing',
    products: '改性工程塑料、功能母粒和光学基膜',
    majors: ['高分子材料与工程', '化学工程与工艺', '应用化学'],
  },
  {
    name: '环保科技',
    fields: ['工业废水', '有机废气', '固废资源化'],
    industry: 'C3591',
    techField: '70102',
    feature: 'manufacturing',
    products: '一体化污水处理设备、废气治理装置和膜组件',
    majors: ['环境工程', '给排水科学与工程', '化学工程与工艺'],
  },
  {
    name: '电子科技',
    fields: ['光电子器件', '柔性电路', '微型传感器'],
    industry: 'C3976',
    techField: '10605',
    feature: 'manufacturing',
    products: '光电传感器、柔性线路板和连接器',
    majors: ['电子科学与技术', '微电子科学与工程', '光电信息科学与工程'],
  },
  {
    name: '生物医药',
    fields: ['生物制剂', '体外诊断', '医用敷料'],
    industry: 'C2761',
    techField: '20103',
    feature: 'manufacturing',
    products: '体外诊断试剂、生物分离介质和医用敷料',
    majors: ['生物工程', '药学', '生物医学工程'],
  },
  {
    name: '农业科技',
    fields: ['设施蔬菜', '蔬菜种苗', '智慧农业'],
    industry: 'A0141',
    techField: '20701',
    feature: 'agriculture',
    products: '设施蔬菜、优质种苗和水肥一体化服务',
    majors: ['园艺', '植物保护', '农业机械化及其自动化'],
  },
  {
    name: '新能源',
    fields: ['动力电池', '储能电池', '电池回收'],
    industry: 'C3841',
    techField: '60302',
    feature: 'manufacturing',
    products: '锂离子电池模组、储能柜和电池管理系统',
    majors: ['新能源材料与器件', '电化学', '电气工程及其自动化'],
  },
]
