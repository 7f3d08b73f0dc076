'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CHAIN_FAULT_WORDS } from '@/components/words/audit'
import { refusalSentence } from '@/components/words/refusals'
import type { Verification } from '@/lib/operations/audit/verify'
import { verify } from '../actions'

/** 校验: walks the chain from its first link, and says what it found. */
export function VerifyForm() {
  const [answered, action, pending] = useActionState(verify, null)
  const result = answered?.result
  return (
    <form action={action} className="space-y-4">
      <p className="text-muted">
        每条记录都用 SM3
        与前一条连成一链，一分钟内封存。校验会从第一条起重算全部记录，找出被改过、删掉或插入的地方。
      </p>
      <Button variant="primary" disabled={pending}>
        {pending ? '正在校验，记录多时需要几秒' : '校验日志链'}
      </Button>
      {result &&
        (result.ok ? <Found {...result.value} /> : <p role="alert">{refusalSentence(result.refusal)}</p>)}
    </form>
  )
}

function Found({ head, fault, unsealed }: Verification) {
  if (fault)
    return (
      <Notice
        kind="danger"
        live="alert"
        title={`第 ${fault.position} 环（日志编号 ${fault.logId}）${CHAIN_FAULT_WORDS[fault.kind]}`}
      >
        这一环之前的 {head.position}{' '}
        条记录没有问题。请保留现场，不要再写入，并立即报告安全负责人；可与服务器日志中“audit
        sealed”各行记下的位置和校验值对照。
      </Notice>
    )
  if (unsealed > 0)
    return (
      <Notice kind="danger" live="alert" title={`有 ${unsealed} 条记录不在链中`}>
        链本身没有问题，但这些记录不是由平台写入的。请报告安全负责人。
      </Notice>
    )
  return (
    <Notice kind="done" live="status" title={`校验通过：共 ${head.position} 条记录，没有被改动`}>
      链尾校验值 <code className="break-all">{head.hash}</code>
      。可以记下它和条数，以后再校验时对照，确认日志没有被整段重做。
    </Notice>
  )
}
