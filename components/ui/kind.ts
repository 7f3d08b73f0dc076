/** The five ways things stand. Each has a word and a mark besides its colour. */
export const KINDS = ['info', 'done', 'returned', 'danger', 'waiting'] as const
export type Kind = (typeof KINDS)[number]

export const KIND_WORDS: Record<Kind, string> = {
  info: '提示',
  done: '完成',
  returned: '退回',
  danger: '注意',
  waiting: '等待',
}

export const KIND_LOOK: Record<Kind, string> = {
  info: 'border-action text-action bg-soft',
  done: 'border-done text-done bg-done-soft',
  returned: 'border-returned text-returned bg-returned-soft',
  danger: 'border-danger text-danger bg-danger-soft',
  waiting: 'border-waiting text-waiting bg-waiting-soft',
}
