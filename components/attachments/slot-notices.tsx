'use client'

import { Notice } from '@/components/ui/notice'
import { percent } from './size'
import { fileSentence } from './words'

type Props = {
  refused?: { code: string; params?: Record<string, string | number> }
  uploaded?: number
  unfinished: readonly { id: string; name: string; size: number; received: number }[]
}

/** What was refused or came with a plain form, and uploads of an earlier visit that wait for their file. */
export function SlotNotices({ refused, uploaded, unfinished }: Props) {
  return (
    <>
      {refused && (
        <Notice
          kind="danger"
          className="mt-2"
          live="alert"
          title={`没有收下：${fileSentence(refused.code, refused.params)}`}
        />
      )}
      {uploaded !== undefined && uploaded > 0 && (
        <Notice kind="done" className="mt-2" title={`${uploaded} 个文件已上传并保存。`} />
      )}
      {unfinished.map((one) => (
        <Notice
          key={one.id}
          kind="info"
          className="mt-2"
          title={`“${one.name}”上次传到 ${percent(one.received, one.size)} % 时中断。请重新选择这个文件，会从断开的地方接着传。`}
        />
      ))}
    </>
  )
}
