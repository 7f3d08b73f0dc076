import type { DataRequestKind } from '@/lib/domain/personal/requests'

export const DATA_REQUEST_WORDS: Record<DataRequestKind, string> = {
  deletion: '申请删除个人信息',
  withdrawal: '撤回同意',
}

/** What is wrong with an answer, and how to mend it. */
export const answerProblemWords = (code: string): string =>
  code === 'answer_long'
    ? '答复太长，最多 500 字。请缩短。'
    : '答复太短。请写清办理的结果，依法要保存的写明是什么、为什么，至少 5 个字。'
