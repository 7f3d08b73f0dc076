import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Ctx } from '@/lib/operations/context'
import { otherAccountsOf } from '@/lib/operations/personal/others'

/** Tells who signs in for a 法人 that they were here as 个人 too, and the other way round (domain §2.2). */
export async function OtherAccounts({ ctx }: { ctx: Ctx }) {
  const others = await otherAccountsOf(ctx)
  if (others.length === 0) return null
  const asPerson = others.some(({ role }) => role === 'member')
  return (
    <Notice kind="info" title={asPerson ? '您也以个人身份登录过本平台' : '您也以单位经办人身份登录过本平台'}>
      两个账号分别保存各自的申报。<TextLink href="/account/data">查看您的其他账号</TextLink>
    </Notice>
  )
}
