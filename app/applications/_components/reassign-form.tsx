'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { refusalSentence } from '@/components/words/refusals'
import type { Candidate } from '@/lib/operations/applications/reassign'
import { reassign } from '../[id]/actions'

type Props = { id: string; version: number; owner: string; candidates: readonly Candidate[] }

/** 转交: who fills it in, and to whom it can be given. */
export function ReassignForm({ id, version, owner, candidates }: Props) {
  const [answered, action, pending] = useActionState(reassign, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  const chosen = answered?.values.ownerId?.[0] ?? ''
  return (
    <form action={action} className="space-y-3">
      <p>
        现在的填报人：<strong>{owner}</strong>
      </p>
      {candidates.length === 0 ? (
        <p className="text-sm text-muted">本单位还没有其他已绑定的人可以接手。</p>
      ) : (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <div>
            <label htmlFor="ownerId" className="mb-1 block font-medium">
              转交给
            </label>
            <Select
              key={answered?.attempt}
              id="ownerId"
              name="ownerId"
              required
              defaultValue={chosen}
              aria-invalid={refusal ? true : undefined}
              aria-describedby={refusal ? 'ownerId-fault' : 'ownerId-help'}
            >
              <option value="">请选择</option>
              {candidates.map(({ accountId, name }) => (
                <option key={accountId} value={accountId}>
                  {name}
                </option>
              ))}
            </Select>
            {refusal && (
              <p id="ownerId-fault" role="alert" className="mt-1 text-sm text-danger">
                {refusal.code === 'invalid' ? '请选择一位本单位现在可以申报的人。' : refusalSentence(refusal)}
              </p>
            )}
          </div>
          <p id="ownerId-help" className="text-sm text-muted">
            填过的内容全部保留，由接手的人继续填写；原填报人之后只能查看已提交的内容。
          </p>
          <Button disabled={pending}>转交</Button>
        </>
      )}
    </form>
  )
}
