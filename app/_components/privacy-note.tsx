import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import type { Ctx } from '@/lib/operations/context'
import { noticeIsDue } from '@/lib/operations/personal/own'
import { note } from '../account/data/actions'

/** One line at 首页 until it was noted, once for each version of the policy (PIPL 17). Nothing waits for it. */
export async function PrivacyNote({ ctx }: { ctx: Ctx }) {
  if (!(await noticeIsDue(ctx))) return null
  return (
    <Notice kind="info" title="个人信息怎样收集、使用和保护" className="mt-3 mb-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span>
          请阅读<TextLink href="/privacy">隐私政策</TextLink>；在
          <TextLink href="/account/data">个人信息</TextLink>
          中可以查看、导出和申请删除。
        </span>
        <VerbForm action={note} fields={{}} label="已知悉" size="small" />
      </div>
    </Notice>
  )
}
