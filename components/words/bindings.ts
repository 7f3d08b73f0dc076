import type { Kind } from '@/components/ui/kind'
import type { BindingStatus } from '@/lib/domain/bindings/workflow'

export const BINDING_STATUS_WORDS: Record<BindingStatus, string> = {
  DRAFT: '已保存未提交',
  PENDING: '待单位管理员审核',
  APPROVED: '已绑定',
  REJECTED: '已驳回',
  LEFT: '已解除',
  FROZEN: '已暂停',
}
export const BINDING_STATUS_KIND: Record<BindingStatus, Kind> = {
  DRAFT: 'info',
  PENDING: 'waiting',
  APPROVED: 'done',
  REJECTED: 'returned',
  LEFT: 'waiting',
  FROZEN: 'returned',
}

/** What is wrong with a search or a 驳回, and how to mend it. */
export function bindingProblemWords(code: string): string {
  return PROBLEMS[code] ?? '请核对这一项后再试。'
}

const PROBLEMS: Record<string, string> = {
  search_short: '至少输入单位名称中的两个字，再点“查询”。',
  search_often: '查询太频繁了。请等一分钟再试。',
  choose_none: '请先在下面选中一个单位，再点“保存”。',
  rejection_short: '理由太短。请写清原因和怎么办，至少 5 个字。',
  rejection_long: '理由太长，最多 200 字。',
}
