import type { Answers, Cells } from '@/lib/forms/content'
import { matrixAnswers } from '../fixture/whole/finance'
import type { Chance } from './chance'
import { mobileNumber } from './names'
import type { SyntheticUnit } from './unit'

/** 研发中心基本情况. The director is the first of the list of staff. */
export function syntheticCenter(
  chance: Chance,
  unit: SyntheticUnit,
  year: number,
  field: string,
  director: Cells,
): Answers {
  const [one = field, two = field] = unit.trade.products.split(/[、和]/)
  return {
    setupDate: `${year - 3}-03-18`,
    setupDocNo: `示例〔${year - 3}〕${chance.whole(1, 30)}号`,
    orgForm: 'internal',
    rdAccounting: 'yes',
    certifications: ['iso9001'],
    address: `${unit.profile.registeredAddress}研发楼`,
    area: String(chance.whole(220, 1800)),
    areaConcentrated: 'yes',
    premisesKind: 'owned',
    techField: unit.trade.techField,
    keywords: [{ word: field }, { word: one }, { word: two === one ? '检测评价' : two }],
    directions: [{ text: `${field}关键技术与应用` }, { text: `${one}的性能提升与绿色制造` }],
    directorName: director.name,
    directorIdNo: director.idNo,
    directorMobile: mobileNumber(chance),
    directorEmail: `zx${chance.whole(100, 99999)}@example.com.cn`,
    directorEducation: director.education,
    directorDegree: director.degree,
    directorMajor: director.major,
    directorTitle: director.title,
    directorPosition: '研发中心主任',
    directorFulltime: 'yes',
    directorJoinDate: director.joinDate,
    directorAppointDate: `${year - 1}-12-31`,
    directorResume: `${String(director.school)}${String(director.major)}专业毕业，长期从事${field}的研究开发，主持市级科技项目1项和企业研发项目多项。`,
    intro:
      `研发中心围绕${field}方向组建，设技术研究、产品开发和试验检测三个小组，研发用房相对集中，配备综合性能测试台、光谱分析仪、高低温试验箱等仪器设备，能够独立完成从方案设计、样品试制到性能评价的研究开发工作。` +
      `中心有一支专职的研发队伍，主任由具有高级职称的技术负责人担任，骨干人员在${one}、${two}等产品的研制上积累了多年经验。近三年中心承担市级科技项目一项，开展自主研发项目多项，形成一批专利和软件著作权，主要成果已经用于新产品。` +
      '中心实行主任负责制，研发项目立项、评审、验收有章可循，研发费用单独建账核算，人员考核与成果奖励挂钩，实验室安全和知识产权管理制度齐备。今后三年将继续增加投入，引进高层次人才，扩大与高校院所的合作，提升持续创新能力。',
  }
}

export const syntheticOrganisation = (year: number, staff: readonly Cells[]): Answers => ({
  departments: [
    { name: '技术研究组', leader: staff[1]!.name, members: '5', duty: '关键技术与新产品研究' },
    { name: '试验检测组', leader: staff[2]!.name, members: '4', duty: '样品试制与性能检测' },
  ],
  systems: [
    { kind: 'project', name: '研发项目管理办法', issuedOn: `${year - 3}-06-10` },
    { kind: 'accounting', name: '研发经费核算办法', issuedOn: `${year - 3}-06-10` },
    { kind: 'staff', name: '研发人员考核与激励办法', issuedOn: `${year - 2}-03-02` },
    { kind: 'ip', name: '知识产权管理制度', issuedOn: `${year - 2}-05-18` },
  ],
  mechanism:
    '研发中心实行主任负责制。项目由市场和技术部门提出，经论证后立项，实行项目负责人制和分阶段评审，验收后及时归档。研发经费按年度预算安排，设置研发支出辅助账，由财务部门按项目归集，每季度核对一次。' +
    '研发人员按岗位聘任、按年度考核，专利、标准和新产品收益按规定兑现奖励。仪器设备由专人保管，按实际工时登记使用。中心与高校院所保持技术交流，重大技术路线提交技术负责人会议审议，涉密事项按保密规定执行，研发活动接受主管部门和公司的监督检查。',
})

export function syntheticPlan(spent: number, staff: number, field: string): Answers {
  const rise = (base: number, by: number) => [1, 2, 3].map((n) => String(Math.round(base * (1 + by * n))))
  return {
    goal: `三年内建成区域内有影响的${field}研发中心，研发投入稳步增长，形成自主知识产权和系列新产品。`,
    directions: `围绕${field}开展关键技术、绿色制造和检测评价研究，每年完成新产品开发两项以上。`,
    conditions: '逐年增加研发投入，扩建试验场地，补充性能测试和可靠性试验设备。',
    talents: '每年引进本科以上研发人员两至三名，选派骨干到高校院所进修。',
    safeguards: '公司主要负责人牵头，按年度分解目标，经费专账管理，每半年检查一次。',
    ...matrixAnswers(
      {
        rdInput: rise(spent, 0.1),
        rdShare: ['4.5', '4.8', '5'],
        fulltime: [1, 3, 5].map((more) => String(staff + more)),
        seniorOrDoctor: ['3', '4', '5'],
        newEquipment: ['60', '80', '80'],
        newProjects: ['3', '3', '4'],
        inventionsApplied: ['2', '2', '3'],
        ipGranted: ['3', '4', '4'],
        newProducts: ['2', '2', '3'],
        newProductRevenue: rise(spent * 8, 0.1),
        standardsIssued: ['0', '1', '1'],
        cooperations: ['1', '1', '2'],
      },
      ['n0', 'n1', 'n2'],
    ),
  }
}
