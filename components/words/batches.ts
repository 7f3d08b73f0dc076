import type { Kind } from '@/components/ui/kind'
import { ENDS, type End } from '@/lib/domain/batches/ends'
import type { BatchState } from '@/lib/domain/batches/state'
import type { Problem } from '@/lib/result'

export const BATCH_STATE_WORDS: Record<BatchState, string> = {
  draft: '草拟',
  announced: '待开放',
  open: '进行中',
  closed: '已截止',
}
export const BATCH_STATE_KIND: Record<BatchState, Kind> = {
  draft: 'info',
  announced: 'waiting',
  open: 'done',
  closed: 'waiting',
}

/** What each end of a window is called. */
export const END_WORDS: Record<End, string> = {
  opens: '申报开始',
  closes: '申报截止',
  countyCloses: '区县审核截止',
  cityCloses: '市级办理截止',
}

const NAMES: Record<string, string> = {
  programmeKey: '申报项目',
  year: '申报年度',
  formKey: '申报书版本',
  graceMinutes: '宽限',
  policyPack: '政策包',
  note: '说明',
  reason: '修改原因',
  ...Object.fromEntries(
    ENDS.flatMap((end) => [
      [`${end}On`, `${END_WORDS[end]}日期`],
      [`${end}Time`, `${END_WORDS[end]}时间`],
    ]),
  ),
}
export const batchFieldWords = (field: string): string => NAMES[field] ?? field
const CHOSEN = new Set(['programmeKey', 'formKey'])

/** What is wrong with a field of a round, and what to do. */
export function batchSentence({ field, code, params: p = {} }: Problem): string {
  switch (code) {
    case 'required':
      return `${CHOSEN.has(field) ? '还没有选' : '还没有填'}${batchFieldWords(field)}。请补上。`
    case 'year_range':
      return '申报年度应是四位数的年份，例如 2027。请核对。'
    case 'year_taken':
      return `这个项目${p.year}年度已经有一个批次。请在列表中打开那一个，或者改为其他年度。`
    case 'other_programme':
      return `这不是“${p.programme}”的申报书。请选择这个项目的版本。`
    case 'pack_form':
      return '政策包应写成“名称@版本”，例如 jx-gxyf@2026.1；不填就用项目的默认政策包。'
    case 'no_day':
      return `“${p.text}”不是一个日期。请写成 2027-10-01 这样。`
    case 'no_time':
      return `“${p.text}”不是一个时间。请写成 17:00 这样。`
    case 'not_after':
      return `${END_WORDS[p.end as End]}必须晚于${END_WORDS[p.before as End]}。请核对这两项。`
    case 'grace_range':
      return `宽限应是 0 到 ${p.most} 的整数，单位是分钟。请核对。`
    case 'note_long':
      return `说明最多 ${p.most} 字，现在 ${p.found} 字。请删短。`
    case 'opened':
      return '申报已经开始，开始时间不能再改。请恢复原来的时间。'
    case 'past':
      return '这个时间已经过去。请改为以后的时间。'
    case 'reason_short':
      return '修改原因至少 5 个字，填报人和审计都会看到。请写清楚。'
    case 'reason_long':
      return `修改原因最多 ${p.most} 字，现在 ${p.found} 字。请删短。`
    default:
      return '这一项需要核对。'
  }
}
