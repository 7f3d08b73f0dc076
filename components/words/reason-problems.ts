const SENTENCES: Record<string, string> = {
  reason_missing: '还没有写退回意见。请至少写一条。',
  reason_place: '还没有选位置，或者这份材料里没有这一处。请选择需要修改的部分或项目。',
  reason_code: '还没有选原因。请选择一项，都不合适时选“其他”。',
  reason_text: '意见太短，申报人看不明白。请写清哪里不对、怎么改，至少 5 个字。',
  reason_text_long: '意见太长，最多 500 字。请分成几条写。',
  opinion_short: '意见太短。请至少写 10 个字，说明审核情况和理由。',
  opinion_long: '意见太长，最多 1000 字。请删短后再提交。',
}

export const reasonProblemWords = (code: string): string => SENTENCES[code] ?? '这一项需要核对。'
