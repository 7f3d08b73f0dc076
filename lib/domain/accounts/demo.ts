/**
 * The people of the demo, from one place: seeded, and listed on the sign-in page. The subjects of 法人 and 个人
 * are those that the stand-in gives them; `tests/integration/standins.test.ts` holds the two lists together.
 */
export const DEMO_PASSWORD = 'Jiaxing@2026'

export type DemoPerson = {
  username: string
  as: '法人' | '个人' | '管理部门' | '专家'
  who: string
  situation: string
}

export const DEMO_UNITS = {
  nanhu: { uscc: '91330402MA2ABC1D5D', name: '嘉兴示例智能装备有限公司' },
  haining: { uscc: '91330481MA28TE5T36', name: '海宁示例新材料有限公司' },
} as const

export const DEMO_SUBJECTS = {
  faren01: 'c0000000-0000-4000-8000-000000000001',
  faren02: 'c0000000-0000-4000-8000-000000000002',
  geren01: 'b0000000-0000-4000-8000-000000000001',
  geren02: 'b0000000-0000-4000-8000-000000000002',
} as const

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { username: 'faren01', as: '法人', who: DEMO_UNITS.nanhu.name, situation: '新单位，基本信息尚未填写' },
  { username: 'faren02', as: '法人', who: DEMO_UNITS.haining.name, situation: '已核验单位，有一份申报草稿' },
  { username: 'geren01', as: '个人', who: '陆晓明', situation: '新用户，尚未选取单位' },
  { username: 'geren02', as: '个人', who: '姚婷', situation: '海宁示例新材料有限公司的填报人' },
  { username: 'nanhu01', as: '管理部门', who: '南湖区科技局', situation: '南湖区审核' },
  { username: 'haining01', as: '管理部门', who: '海宁市科技局', situation: '海宁市审核' },
  { username: 'haining02', as: '管理部门', who: '海宁市科技局', situation: '海宁市负责人，签发推荐' },
  { username: 'shiju01', as: '管理部门', who: '嘉兴市科技局', situation: '市级经办' },
  { username: 'shiju02', as: '管理部门', who: '嘉兴市科技局', situation: '市级审定' },
  {
    username: 'xitong',
    as: '管理部门',
    who: '系统管理员',
    situation: '三员：开设账号，不能授权，看不到申报书',
  },
  {
    username: 'anquan',
    as: '管理部门',
    who: '安全管理员',
    situation: '三员：授权，不能开设账号，看不到申报书',
  },
  { username: 'shenji', as: '管理部门', who: '审计管理员', situation: '三员：查阅审计日志' },
  { username: 'zhuanjiaku', as: '管理部门', who: '嘉兴市科技局', situation: '专家库管理' },
  { username: 'zhuanjia01', as: '专家', who: '顾新材', situation: '已入库，高分子与复合材料' },
  { username: 'zhuanjia02', as: '专家', who: '沈智造', situation: '已入库，机器人与智能装备' },
  { username: 'zhuanjia03', as: '专家', who: '陆光伏', situation: '已入库，光伏与储能' },
  { username: 'zhuanjia04', as: '专家', who: '姚微芯', situation: '已入库，电子元器件' },
  { username: 'zhuanjia05', as: '专家', who: '钱纺机', situation: '已入库，纺织装备' },
  { username: 'zhuanjia06', as: '专家', who: '费审计', situation: '已入库，财务' },
  { username: 'zhuanjia07', as: '专家', who: '章科管', situation: '已入库，研发管理' },
]
