import type { StepSpec } from '@/lib/forms/spec'

const COUNTED: Record<StepSpec['kind'], string> = { form: '项', list: '行', attachments: '个附件' }

/** 3 项, 2 行, 1 个附件. */
export const changedWords = (kind: StepSpec['kind'], count: number): string => `${count} ${COUNTED[kind]}`

/** Who is asked for a step, as the others read it. */
export const personWords = (person: { name: string; legal: boolean } | null): string =>
  person ? (person.legal ? '单位管理员' : person.name) : '已不在本单位'
