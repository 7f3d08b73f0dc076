'use client'

import { useActionState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Kind } from '@/components/ui/kind'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { refusalSentence } from '@/components/words/refusals'
import { assign } from '../[id]/assignments/actions'

type Line = {
  step: string
  title: string
  href: string
  state: { words: string; kind: Kind } | null
  /** The account that is asked now, '' for nobody. */
  to: string
  /** What is said of someone who does not act for the unit any more. */
  gone: string | null
  done: boolean | null
}
type Props = {
  id: string
  version: number
  people: readonly { accountId: string; label: string }[]
  lines: readonly Line[]
}

/** 分工 as one form: a step a row, a select each. What was chosen survives a refusal. */
export function AssignForm({ id, version, people, lines }: Props) {
  const [answered, action, pending] = useActionState(assign, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  const wrong = new Set(refusal?.code === 'invalid' ? refusal.problems.map(({ field }) => field) : [])
  return (
    <form action={action} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="max-w-writing">
        为每一步指定负责填写的同事。被指定的同事可以填写分给自己的步骤、查看其他步骤，不能提交、删除或转交；没有指定的步骤由填报人填写。已绑定本单位的人员都可以指定。
      </p>
      {refusal && (
        <Notice kind="danger" live="alert">
          {refusal.code === 'invalid'
            ? '有的步骤选了现在不能为本单位填报的人，请重新选择后再保存。'
            : refusalSentence(refusal)}
        </Notice>
      )}
      <Table caption="分工">
        <thead>
          <tr>
            <HeadCell>步骤和填写情况</HeadCell>
            <HeadCell>负责人</HeadCell>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ step, title, href, state, to, gone, done }) => {
            const name = `to.${step}`
            return (
              <tr key={step}>
                <Cell className="py-3">
                  <TextLink href={href}>{title}</TextLink>
                  <p className="mt-1 flex flex-wrap items-center gap-2">
                    {state && <Badge kind={state.kind}>{state.words}</Badge>}
                    {done !== null && (
                      <span className="text-muted">{done ? '负责人已填好' : '负责人未标记填好'}</span>
                    )}
                  </p>
                </Cell>
                <Cell className="w-1/2 min-w-44 py-3 sm:w-72">
                  <Select
                    key={answered?.attempt}
                    name={name}
                    aria-label={`${title}的负责人`}
                    aria-invalid={wrong.has(name) || undefined}
                    defaultValue={answered?.values[name]?.[0] ?? to}
                  >
                    <option value="">不指定（由填报人填写）</option>
                    {gone && <option value={to}>原负责人（{gone}）</option>}
                    {people.map(({ accountId, label }) => (
                      <option key={accountId} value={accountId}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <Button variant="primary" disabled={pending}>
        保存分工
      </Button>
    </form>
  )
}
