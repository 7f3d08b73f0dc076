import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

const WORDS = { mobile: '手机号', email: '邮箱' } as const

/** What still has to be verified before 提交. */
export function ContactsNotice({ unverified }: { unverified: readonly ('mobile' | 'email')[] }) {
  if (unverified.length === 0) return null
  return (
    <Notice kind="info" title={`${unverified.map((one) => WORDS[one]).join('和')}还没有验证`}>
      <p>提交专家信息前要先验证，评审通知会发到这里。</p>
      <LinkButton href="/expert/contacts" className="mt-3">
        去验证
      </LinkButton>
    </Notice>
  )
}
