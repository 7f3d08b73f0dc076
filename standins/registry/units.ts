/** What the registry knows of a unit. `regType` is a code of 国统字〔2023〕14号, or a word for those without one. */
export type RegisteredUnit = {
  uscc: string
  name: string
  regType: string
  legalRep: string
  /** A day. */
  registerDate: string
  /** In 万元. */
  registeredCapital: string
  registeredAddress: string
  businessScope: string
  status: '存续' | '吊销' | '注销' | '迁出'
  /** The review region's code. */
  district: string
}

export const UNITS: readonly RegisteredUnit[] = [
  {
    uscc: '91330402MA2ABC1D5D',
    name: '嘉兴示例智能装备有限公司',
    regType: '112',
    legalRep: '钱建明',
    registerDate: '2017-05-18',
    registeredCapital: '3000',
    registeredAddress: '浙江省嘉兴市南湖区亚太路1号3幢',
    businessScope: '智能装备、工业机器人及自动化控制系统的研发、制造、销售和技术服务。',
    status: '存续',
    district: '330402',
  },
  {
    uscc: '91330411739923102C',
    name: '嘉兴秀洲示例光伏科技有限公司',
    regType: '119',
    legalRep: '周立军',
    registerDate: '2002-08-06',
    registeredCapital: '12000',
    registeredAddress: '浙江省嘉兴市秀洲区康和路1288号',
    businessScope: '太阳能电池组件、光伏系统的研发、生产和销售；光伏电站建设与运维。',
    status: '存续',
    district: '330411',
  },
  {
    uscc: '91330421MA2BTN6W1C',
    name: '嘉善示例电子元件有限公司',
    regType: '112',
    legalRep: '徐敏',
    registerDate: '2018-11-27',
    registeredCapital: '1500',
    registeredAddress: '浙江省嘉兴市嘉善县惠民街道台升大道2号',
    businessScope: '敏感元器件、传感器的研发、生产和销售；货物进出口。',
    status: '存续',
    district: '330421',
  },
  {
    uscc: '91330424MA2DEM017D',
    name: '海盐示例紧固件股份有限公司',
    regType: '121',
    legalRep: '朱伟良',
    registerDate: '2019-03-12',
    registeredCapital: '5200',
    registeredAddress: '浙江省嘉兴市海盐县武原街道盐北路88号',
    businessScope: '高强度紧固件、机械基础件的研发、制造和销售；金属表面处理技术服务。',
    status: '存续',
    district: '330424',
  },
  {
    uscc: '91330481MA28TE5T36',
    name: '海宁示例新材料有限公司',
    regType: '112',
    legalRep: '沈国强',
    registerDate: '2016-09-05',
    registeredCapital: '5000',
    registeredAddress: '浙江省嘉兴市海宁市硖石街道文苑路8号',
    businessScope: '节能与新能源用功能材料、高分子复合材料的研发、生产和销售；技术咨询。',
    status: '存续',
    district: '330481',
  },
  {
    uscc: '91330482MA2JEQ8R76',
    name: '平湖示例光电有限公司',
    regType: '310',
    legalRep: '林志远',
    registerDate: '2020-06-22',
    registeredCapital: '8600',
    registeredAddress: '浙江省嘉兴市平湖市经济技术开发区新明路369号',
    businessScope: '平板显示器件、光学薄膜的研发、生产和销售。',
    status: '存续',
    district: '330482',
  },
  {
    uscc: '91330483MA2CW9K75T',
    name: '桐乡示例纺织装备有限公司',
    regType: '112',
    legalRep: '姚建荣',
    registerDate: '2018-04-16',
    registeredCapital: '2600',
    registeredAddress: '浙江省嘉兴市桐乡市濮院镇永乐路518号',
    businessScope: '纺织专用设备、针织机械及其零配件的研发、制造和销售。',
    status: '存续',
    district: '330483',
  },
  {
    uscc: '12330400470942182J',
    name: '嘉兴示例产业技术研究院',
    regType: '事业单位',
    legalRep: '顾明',
    registerDate: '2008-12-01',
    registeredCapital: '1000',
    registeredAddress: '浙江省嘉兴市南湖区凌公塘路3339号',
    businessScope: '产业共性技术研究开发、检验检测、成果转化和技术培训。',
    status: '存续',
    district: '3304J0',
  },
  {
    uscc: '52330400MJ9612UX3B',
    name: '嘉兴示例创新促进中心',
    regType: '民办非企业单位',
    legalRep: '吴晓岚',
    registerDate: '2019-10-15',
    registeredCapital: '50',
    registeredAddress: '浙江省嘉兴市经济技术开发区昌盛南路36号',
    businessScope: '科技创新政策宣传、科技成果对接、创新创业培训。',
    status: '存续',
    district: '3304J0',
  },
]

/** Valid codes that belong to nobody; asking for one provokes the failure beside it. */
export const SPECIAL = {
  '91330402MA2TEXT16D': { what: 'not_found', told: '查不到：404' },
  '91330402MA2TEXT248': { what: 'slow', told: '很慢：10 秒后才回答' },
  '91330402MA2TEXT323': { what: 'broken', told: '内部错误：500' },
  '91330402MA2TEXT40X': { what: 'garbled', told: '答复损坏：200，但不是完整的 JSON' },
  '91330402MA2TEXT59T': { what: 'rate_limited', told: '查询过于频繁：429，一分钟后再试' },
  '91330402MA2TEXT67M': { what: 'cut', told: '连接中断：没有任何答复' },
} as const satisfies Record<string, { what: string; told: string }>

export type Provoked = (typeof SPECIAL)[keyof typeof SPECIAL]['what']
