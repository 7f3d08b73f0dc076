import type { Answers, Facts } from '@/lib/forms/content'
import { dayIn } from '../shanghai'

/** The values of a unit that forms show and are prefilled from, by the names of its basic information. */
export const unitFacts = (unit: { name: string; uscc: string }, answers: Answers): Facts => ({
  ...Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) =>
      typeof answer === 'string' ? [[`unit.${name}`, answer]] : [],
    ),
  ),
  'unit.name': unit.name,
  'unit.uscc': unit.uscc,
  'unit.shortName': shortName(unit.name),
})

/** 海宁示例新材料有限公司 → 海宁示例新材料: what a file name and a watermark have room for. */
export const shortName = (name: string): string =>
  name.replace(/（.*?）|\(.*?\)/g, '').replace(/(股份|集团|有限责任|有限)*公司$/, '') || name

/** What the form shows of the round and of the application itself. */
export const applicationFacts = (
  programme: { category: string; name: string },
  batch: { year: number; formKey: string },
  application: { acceptNo: string | null; dataVersion: number },
  now: Date,
): Facts => ({
  'batch.year': String(batch.year),
  'programme.category': `${programme.category} / ${programme.name}`,
  'application.acceptNo': application.acceptNo ?? '提交后生成',
  'application.formVersion': batch.formKey,
  'application.dataVersion': application.dataVersion === 0 ? '尚未提交' : `V${application.dataVersion}`,
  'application.verifyCode': '暂无',
  'application.fillDate': dayWords(dayIn(now)),
})

/** 2026-11-24 → 2026年11月24日. */
const dayWords = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
