import type { Entry } from './entry'

/** 职称 (A.6). A code begins with its level: 1 正高级, 2 副高级, 3 中级, 4 助理级, 5 员级, 0 none. */
const series = (code: string, label: string, labels: readonly (string | null)[]): Entry => ({
  code: `T${code}`,
  label,
  children: labels.flatMap((name, i) => (name ? [{ code: `${i + 1}-${code}`, label: name }] : [])),
})

export const title: readonly Entry[] = [
  { code: '0', label: '无职称' },
  series('01', '工程技术', ['正高级工程师', '高级工程师', '工程师', '助理工程师', '技术员']),
  series('02', '自然科学研究', ['研究员', '副研究员', '助理研究员', '研究实习员']),
  series('03', '高等学校教师', ['教授', '副教授', '讲师', '助教']),
  series('04', '实验技术', ['正高级实验师', '高级实验师', '实验师', '助理实验师', '实验员']),
  series('05', '农业技术', ['正高级农艺师', '高级农艺师', '农艺师', '助理农艺师', '农业技术员']),
  series('06', '卫生技术', [
    '主任医师（药师、护师、技师）',
    '副主任医师（药师、护师、技师）',
    '主治医师（主管药师、护师、技师）',
    '医师（药师、护师、技师）',
    '医士（药士、护士、技士）',
  ]),
  series('07', '经济', ['正高级经济师', '高级经济师', '经济师', '助理经济师']),
  series('08', '会计', ['正高级会计师', '高级会计师', '会计师', '助理会计师']),
  series('09', '统计', ['正高级统计师', '高级统计师', '统计师', '助理统计师']),
  series('99', '其他系列', [
    '其他系列正高级',
    '其他系列副高级',
    '其他系列中级',
    '其他系列助理级',
    '其他系列员级',
  ]),
]

export const TITLE_LEVELS = {
  '1': '正高级',
  '2': '副高级',
  '3': '中级',
  '4': '助理级',
  '5': '员级',
  '0': '无',
} as const
export type TitleLevel = keyof typeof TITLE_LEVELS

/** The level that a 职称 code stands for, or null where it is no such code. */
export function titleLevel(code: string): TitleLevel | null {
  const level = /^([1-5])-\d{2}$/.exec(code)?.[1] ?? (code === '0' ? '0' : undefined)
  return (level as TitleLevel | undefined) ?? null
}

/** Every code of the given levels, for conditions such as “中级以上”. */
export const titlesOfLevel = (...levels: readonly TitleLevel[]): string[] =>
  title
    .flatMap((entry) => (entry.children ?? [entry]).map((one) => one.code))
    .filter((code) => levels.includes(titleLevel(code)!))
