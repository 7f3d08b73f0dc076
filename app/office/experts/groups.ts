import type { ExpertStatus } from '@/lib/domain/experts/workflow'

/** The tabs of 专家库: a state, or states that one looks at together. */
export const GROUPS = [
  { key: 'waiting', label: '待审核', statuses: ['submitted', 'changing'] },
  { key: 'pool', label: '已入库', statuses: ['admitted', 'changing', 'change_returned'] },
  { key: 'returned', label: '退回补充', statuses: ['returned', 'change_returned'] },
  { key: 'declined', label: '未通过', statuses: ['declined'] },
  { key: 'suspended', label: '暂停', statuses: ['suspended', 'lapsed'] },
  { key: 'removed', label: '出库', statuses: ['removed'] },
  { key: 'blacklisted', label: '黑名单', statuses: ['blacklisted'] },
] as const satisfies readonly { key: string; label: string; statuses: readonly ExpertStatus[] }[]

export const groupOf = (key: unknown) => GROUPS.find((group) => group.key === key) ?? GROUPS[0]
