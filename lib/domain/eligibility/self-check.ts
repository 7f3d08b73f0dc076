import { canonicalContent } from '@/lib/forms/canonical'
import { ENTERPRISE_FEATURE_OPTIONS, UNIT_TYPE_OPTIONS, YES_NO } from '@/lib/forms/catalogues/organisations'
import { checkStep } from '@/lib/forms/check'
import { type Answers, type Content, emptyContent } from '@/lib/forms/content'
import type { ChoiceField, FormSpec, FormStep, IntegerField, MoneyField } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'
import { daysBetween } from '../applications/rules/days'
import type { Figure, Figures } from './compare'
import { figuresNamed, type Pack } from './pack'

const yesNo = (name: string, label: string, help?: string): ChoiceField => ({
  kind: 'choice',
  name,
  label,
  ...(help && { help }),
  options: YES_NO,
  look: 'radio',
  optional: true,
})
const count = (
  name: string,
  label: string,
  unit: string,
  over: Partial<IntegerField> = {},
): IntegerField => ({
  kind: 'integer',
  name,
  label,
  unit,
  min: 0,
  max: 1_000_000,
  optional: true,
  ...over,
})
const money = (name: string, label: string, help?: string): MoneyField => ({
  kind: 'money',
  name,
  label,
  ...(help && { help }),
  optional: true,
})

/** 申报条件自查: the figures that the packs speak of, asked outright. Nothing in it is personal, nothing is required. */
export const selfCheckStep: FormStep = {
  kind: 'form',
  key: 'self',
  title: '申报条件自查',
  groups: [
    {
      title: '申报单位',
      fields: [
        {
          kind: 'choice',
          name: 'unitType',
          label: '单位类型',
          options: UNIT_TYPE_OPTIONS,
          look: 'select',
          optional: true,
        },
        {
          kind: 'date',
          name: 'registerDate',
          label: '成立(注册)日期',
          notFuture: true,
          optional: true,
        },
        {
          kind: 'choice',
          name: 'feature',
          label: '企业类型特征',
          help: '决定适用哪一组条件。',
          options: ENTERPRISE_FEATURE_OPTIONS,
          look: 'select',
          optional: true,
        },
        yesNo('inCity', '是否在嘉兴市注册', '含所辖县（市、区）。'),
        yesNo('isHighTech', '是否高新技术企业', '证书在有效期内。'),
        yesNo('isProvTechSme', '是否省科技型中小企业', '在有效期内。'),
        yesNo('isAboveScale', '是否规上企业'),
        yesNo('cityCentre', '是否已有市级以上同类研发中心', '在有效期内的。'),
        yesNo('clean', '近三年是否守法诚信', '无重大安全、质量、环保事故，无严重失信、偷漏税和科研失信。'),
      ],
    },
    {
      title: '研发中心',
      fields: [
        count('staffCount', '专职人员', '人', { help: '只计签订劳动合同的全职人员。' }),
        count('qualifiedCount', '其中本科以上或中级以上', '人', {
          help: '学历、职称有一项达到即可。',
          atMost: 'staffCount',
        }),
        {
          kind: 'decimal',
          name: 'area',
          label: '研发场地面积',
          scale: 2,
          min: 0,
          max: 99_999_999,
          unit: '㎡',
          optional: true,
        },
        yesNo('areaConcentrated', '场地是否相对集中'),
        money('equipValue', '研发仪器设备原值', '生产设备不计，共用设备按研发工时折算。'),
        yesNo('rdAccounting', '研发费用是否单独建账', '有分项目的研发支出辅助账。'),
      ],
    },
    {
      title: '上年度经营与研发投入',
      fields: [
        money('revenue', '营业(销售)收入'),
        money('rdExpense', '研究开发费用总额'),
        {
          ...money('rdSelfFunded', '其中：企业自筹', '财政资金不计在内。'),
          atMost: 'rdExpense',
        },
      ],
    },
    {
      title: '研发项目与知识产权',
      fields: [
        count('projCityPlus', '市级以上科技项目', '项', { help: '国家级、省部级和市级。' }),
        count('projSelf', '自主立项项目', '项', { help: '有立项决议的。' }),
        count('ipClass1', 'Ⅰ类知识产权', '件', {
          help: '已授权的发明专利、植物新品种、国家级农作物品种、国家新药、国家一级中药保护品种、集成电路布图设计。',
        }),
        count('ipClass2', 'Ⅱ类知识产权', '件', { help: '已授权的实用新型专利、外观设计专利、软件著作权。' }),
        count('ipRecentInvention', '近三年授权的发明专利', '件', { help: '对照省级标准用，可以不填。' }),
        count('ipRecentOther', '近三年取得的其他知识产权', '件', {
          help: '实用新型、软件著作权、布图设计、新品种，对照省级标准用，可以不填。',
        }),
      ],
    },
  ],
}

const FORM: FormSpec = { key: 'self-check', version: 1, title: selfCheckStep.title, steps: [selfCheckStep] }

export const selfCheckContent = (answers: Answers): Content => ({
  ...emptyContent(),
  answers: { [selfCheckStep.key]: answers },
})

/** Answers that stand for a figure as they are, and those that are a yes or a no. */
const PLAIN = {
  unitType: 'unit.type',
  feature: 'unit.feature',
  staffCount: 'center.staffCount',
  area: 'center.area',
  equipValue: 'center.equipValue',
  revenue: 'fin.revenue.N-1',
  rdExpense: 'fin.rdExpense.N-1',
  rdSelfFunded: 'fin.rdSelfFunded.N-1',
  projCityPlus: 'proj.cityPlus',
  projSelf: 'proj.self',
  ipClass1: 'ip.class1',
  ipClass2: 'ip.class2',
  ipRecentInvention: 'ip.recentInvention',
  ipRecentOther: 'ip.recentOther',
} as const
const YES = {
  inCity: 'unit.inCity',
  isHighTech: 'unit.isHighTech',
  isProvTechSme: 'unit.isProvTechSme',
  isAboveScale: 'unit.isAboveScale',
  cityCentre: 'unit.cityCentre',
  clean: 'compliance.clean',
  areaConcentrated: 'center.areaConcentrated',
  rdAccounting: 'center.rdAccounting',
} as const

/** The fields that each figure is asked by, the one to look at last. */
const ASKED_BY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries({ ...PLAIN, ...YES }).map(([name, figure]) => [figure, [name]])),
  'unit.registeredDays': ['registerDate'],
  'unit.inProvince': ['inCity'],
  'center.bachelorOrMidRatio': ['staffCount', 'qualifiedCount'],
  'fin.rdIntensity.N-1': ['revenue', 'rdExpense'],
}

/** The field where each figure is put right. */
export const SELF_CHECK_PLACES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ASKED_BY).map(([figure, names]) => [figure, names.at(-1)!]),
)

/** The questions that these packs need. */
export function selfCheckFor(packs: readonly Pack[]): FormStep {
  const figures = packs.flatMap((pack) => [...figuresNamed(pack)])
  const needed = new Set(figures.flatMap((figure) => ASKED_BY[figure] ?? []))
  const groups = selfCheckStep.groups.map((group) => ({
    ...group,
    fields: group.fields.filter(({ name }) => needed.has(name)),
  }))
  return { ...selfCheckStep, groups: groups.filter(({ fields }) => fields.length > 0) }
}

/** What the answers amount to. An answer with a fault is told beside its field and counts as unknown. */
export function selfChecked(answers: Answers, today: string): { figures: Figures; problems: Problem[] } {
  const problems = checkStep(selfCheckStep, selfCheckContent(answers), today)
  const faulty = new Set(problems.map(({ field }) => field))
  const canonical = canonicalContent(FORM, selfCheckContent(answers)).answers[selfCheckStep.key]!
  const said = (name: string): string | undefined => {
    const answer = faulty.has(name) ? undefined : canonical[name]
    return typeof answer === 'string' && answer !== '' ? answer : undefined
  }
  const share = (part: string, whole: string): Figure | undefined => {
    const [one, all] = [said(part), said(whole)]
    return one && all ? { part: one, whole: all } : undefined
  }
  const registered = said('registerDate')
  const figures: Figures = {
    ...Object.fromEntries(Object.entries(PLAIN).map(([name, figure]) => [figure, said(name)])),
    ...Object.fromEntries(
      Object.entries(YES).map(([name, figure]) => {
        const answer = said(name)
        return [figure, answer === undefined ? undefined : answer === 'yes']
      }),
    ),
    'unit.registeredDays': registered && String(daysBetween(registered, today)),
    'unit.inProvince': said('inCity') === 'yes' ? true : undefined,
    'center.bachelorOrMidRatio': share('qualifiedCount', 'staffCount'),
    'fin.rdIntensity.N-1': share('rdExpense', 'revenue'),
  }
  return { figures, problems }
}
