'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { start } from '../actions'

type Props = {
  programme: string
  /** The application of an earlier round that 沿用上年 takes over. */
  earlier: { id: string; year: number; filledByColleague: boolean } | null
}

/** 开始申报 and, where the unit has applied before, 沿用上年 with what that means. */
export function StartButton({ programme, earlier }: Props) {
  const [answered, action, pending] = useActionState(start, null)
  const refused = answered && !answered.result.ok ? answered.result.refusal : null
  return (
    <form action={action}>
      <input type="hidden" name="programme" value={programme} />
      {refused && (
        <Notice kind="danger" live="alert" className="mb-3">
          {refusalSentence(refused)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" disabled={pending}>
          开始申报
        </Button>
        {earlier && !earlier.filledByColleague && (
          <Button name="from" value={earlier.id} disabled={pending}>
            沿用上年（{earlier.year}年度）
          </Button>
        )}
      </div>
      {earlier && (
        <p className="mt-2 text-sm text-muted">
          {earlier.filledByColleague
            ? `${earlier.year}年度的申报书由本单位另一位申报人填报，可以由其本人或单位管理员沿用。`
            : '沿用时照抄填过的内容和清单，随年度变化的各项会标出，请逐项核对。附件和承诺不沿用，需要重新上传、重新承诺。'}
        </p>
      )}
    </form>
  )
}
