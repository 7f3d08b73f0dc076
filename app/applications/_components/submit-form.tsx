'use client'

import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { refusalSentence } from '@/components/words/refusals'
import type { Posted } from '@/lib/forms/read'
import { problemId } from '@/lib/result'
import { submit } from '../[id]/actions'

type Warning = { id: string; title: string; sentence: string; href: string }

/** 提交, with a reason for each thing that looks unusual. What is typed here survives a refusal. */
export function SubmitForm({
  id,
  version,
  accountId,
  kept,
  ready,
  closesAt,
  warnings,
}: {
  id: string
  version: number
  accountId: string
  /** What was posted with an ended session. */
  kept: Posted | null
  ready: boolean
  closesAt: string
  warnings: readonly Warning[]
}) {
  const place = `submit:${id}:${version}`
  const { form, formKey, pending, values, refusal } = useDecisionForm(submit, { accountId, place, kept })
  const unexplained = new Set(refusal?.code === 'unexplained' ? refusal.problems.map(problemId) : [])
  return (
    <Panel title="提交">
      <form {...form} key={formKey} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        {refusal && (
          <Notice kind="danger" live="alert">
            {refusal.code === 'unexplained'
              ? `还有 ${unexplained.size} 处提醒没有写明情况，请在下面补写后再提交。`
              : refusalSentence(refusal)}
          </Notice>
        )}
        {warnings.length > 0 && (
          <section>
            <h3 className="font-semibold">
              以下 {warnings.length} 处与通常情况不同，请修改，或者写明情况（不少于 5 字）
            </h3>
            <ul className="mt-2 space-y-4">
              {warnings.map((warning, index) => {
                const name = `explain.${warning.id}`
                return (
                  <li key={warning.id}>
                    <p>
                      <TextLink href={warning.href}>{warning.title}</TextLink>：{warning.sentence}
                    </p>
                    <label className="mt-1 block text-sm font-medium" htmlFor={`explain-${index}`}>
                      情况说明
                      <span className="sr-only">：{warning.title}</span>
                    </label>
                    <Input
                      id={`explain-${index}`}
                      name={name}
                      defaultValue={values[name]?.[0] ?? ''}
                      aria-invalid={unexplained.has(warning.id) || undefined}
                      aria-describedby={unexplained.has(warning.id) ? `explain-${index}-fault` : undefined}
                    />
                    {unexplained.has(warning.id) && (
                      <p id={`explain-${index}-fault`} className="mt-1 text-sm text-danger">
                        请写明情况，至少 5 个字，例如“2026年8月新成立”。
                      </p>
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        )}
        <p className="text-muted">
          提交后由所属区县科技部门审核，内容锁定；需要修改时由区县退回。截止 {timeWords(closesAt)}
          ，以提交时间为准。
        </p>
        <Button variant="primary" disabled={pending}>
          提交
        </Button>
        {!ready && <p className="text-sm text-returned">上面列出的各处改好之前，提交不会被接受。</p>}
      </form>
    </Panel>
  )
}
