import type { Entry } from '../entry'
import { agriculture } from './agriculture'
import { consumerGoods } from './consumer-goods'
import { division } from './division'
import { electrical } from './electrical'
import { information, science } from './knowledge'
import { machinery } from './machinery'
import { materials } from './materials'
import { supply } from './supply'

const section = (code: string, label: string, children: readonly Entry[]): Entry => ({
  code,
  label,
  children,
})
const plain = (letter: string, ...lines: readonly string[]): Entry[] =>
  lines.map((line) => division(letter, line.slice(0, 2), line.slice(3)))

/**
 * 国民经济行业分类 (GB/T 4754-2017): all 20 门类 and 97 大类; 中类 and 小类 of the sections that apply for a
 * research centre (A, C, D, I, M). For the others a 大类 is chosen, or a four-digit code typed and marked 待核.
 */
export const industry: readonly Entry[] = [
  section('A', '农、林、牧、渔业', agriculture),
  section(
    'B',
    '采矿业',
    plain(
      'B',
      '06 煤炭开采和洗选业',
      '07 石油和天然气开采业',
      '08 黑色金属矿采选业',
      '09 有色金属矿采选业',
      '10 非金属矿采选业',
      '11 开采专业及辅助性活动',
      '12 其他采矿业',
    ),
  ),
  section('C', '制造业', [...consumerGoods, ...materials, ...machinery, ...electrical]),
  section('D', '电力、热力、燃气及水生产和供应业', supply),
  section(
    'E',
    '建筑业',
    plain('E', '47 房屋建筑业', '48 土木工程建筑业', '49 建筑安装业', '50 建筑装饰、装修和其他建筑业'),
  ),
  section('F', '批发和零售业', plain('F', '51 批发业', '52 零售业')),
  section(
    'G',
    '交通运输、仓储和邮政业',
    plain(
      'G',
      '53 铁路运输业',
      '54 道路运输业',
      '55 水上运输业',
      '56 航空运输业',
      '57 管道运输业',
      '58 多式联运和运输代理业',
      '59 装卸搬运和仓储业',
      '60 邮政业',
    ),
  ),
  section('H', '住宿和餐饮业', plain('H', '61 住宿业', '62 餐饮业')),
  section('I', '信息传输、软件和信息技术服务业', information),
  section('J', '金融业', plain('J', '66 货币金融服务', '67 资本市场服务', '68 保险业', '69 其他金融业')),
  section('K', '房地产业', plain('K', '70 房地产业')),
  section('L', '租赁和商务服务业', plain('L', '71 租赁业', '72 商务服务业')),
  section('M', '科学研究和技术服务业', science),
  section(
    'N',
    '水利、环境和公共设施管理业',
    plain('N', '76 水利管理业', '77 生态保护和环境治理业', '78 公共设施管理业', '79 土地管理业'),
  ),
  section(
    'O',
    '居民服务、修理和其他服务业',
    plain('O', '80 居民服务业', '81 机动车、电子产品和日用产品修理业', '82 其他服务业'),
  ),
  section('P', '教育', plain('P', '83 教育')),
  section('Q', '卫生和社会工作', plain('Q', '84 卫生', '85 社会工作')),
  section(
    'R',
    '文化、体育和娱乐业',
    plain('R', '86 新闻和出版业', '87 广播、电视、电影和录音制作业', '88 文化艺术业', '89 体育', '90 娱乐业'),
  ),
  section(
    'S',
    '公共管理、社会保障和社会组织',
    plain(
      'S',
      '91 中国共产党机关',
      '92 国家机构',
      '93 人民政协、民主党派',
      '94 社会保障',
      '95 群众团体、社会团体和其他成员组织',
      '96 基层群众自治组织及其他组织',
    ),
  ),
  section('T', '国际组织', plain('T', '97 国际组织')),
]
