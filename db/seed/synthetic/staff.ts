import type { Cells } from '@/lib/forms/content'
import { demoIdNumber } from '../fixture/identity'
import type { Chance } from './chance'
import { personName } from './names'
import type { Trade } from './trades'

type Schooling = { education: string; degree: string; titles: readonly string[]; graduatesAt: number }

const DOCTOR: Schooling = { education: '11', degree: '2', titles: ['1-01', '2-01', '3-01'], graduatesAt: 28 }
const MASTER: Schooling = { education: '14', degree: '3', titles: ['2-01', '3-01', '4-01'], graduatesAt: 25 }
const BACHELOR: Schooling = {
  education: '21',
  degree: '4',
  titles: ['3-01', '3-01', '4-01', '0'],
  graduatesAt: 22,
}
const COLLEGE: Schooling = { education: '31', degree: '0', titles: ['3-01', '4-01', '0'], graduatesAt: 21 }

const SCHOOLS = [
  '浙江大学',
  '东华大学',
  '浙江工业大学',
  '浙江理工大学',
  '嘉兴大学',
  '杭州电子科技大学',
  '中国计量大学',
  '江南大学',
  '南京理工大学',
  '合肥工业大学',
]

/** The people of a centre in one year: all there for a year at least, the director first. */
export const syntheticStaff = (chance: Chance, trade: Trade, year: number, count: number): Cells[] =>
  Array.from({ length: count }, (_, index) => personOf(chance, trade, year, index))

function personOf(chance: Chance, trade: Trade, year: number, index: number): Cells {
  const isDirector = index === 0
  const schooling = isDirector
    ? chance.of([DOCTOR, MASTER])
    : chance.of([DOCTOR, MASTER, MASTER, BACHELOR, BACHELOR, BACHELOR, BACHELOR, COLLEGE, COLLEGE])
  const age = isDirector ? chance.whole(40, 58) : chance.whole(schooling.graduatesAt + 2, 52)
  const gender = chance.in100(62) ? 'male' : 'female'
  const birth = `${year - age}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`
  const joined = year - chance.whole(1, Math.min(10, age - schooling.graduatesAt))
  const isResearcher = schooling === DOCTOR || schooling === MASTER
  return {
    name: personName(chance),
    idType: 'residentId',
    idNo: demoIdNumber(birth, gender, index),
    education: schooling.education,
    degree: schooling.degree,
    school: chance.of(SCHOOLS),
    major: chance.of(trade.majors),
    title: isDirector ? '2-01' : chance.of(schooling.titles),
    position: isDirector
      ? '研发中心主任'
      : isResearcher
        ? '研究员'
        : chance.of(['工程师', '工艺工程师', '测试工程师', '试验员']),
    role: isResearcher ? 'researcher' : chance.of(['technician', 'technician', 'assistant']),
    ...(isResearcher && { researchDirection: `${chance.of(trade.fields)}关键技术` }),
    employment: 'fulltime',
    joinDate: `${joined}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`,
    // A few have been insured for too short a time: the warning that wants an explanation.
    insuredMonths: chance.in100(2) ? '5' : '12',
    rdTimeShare: chance.of(['100', '100', '95']),
  }
}

const two = (value: number) => String(value).padStart(2, '0')
