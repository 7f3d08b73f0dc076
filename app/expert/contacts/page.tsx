import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireCtx } from '@/lib/auth/ctx'
import { viewContacts } from '@/lib/operations/accounts/contacts'
import { PageFrame } from '../../_components/page-frame'
import { ContactPanel } from './_components/contact-panel'

export const metadata = { title: '手机号和邮箱' }

const DONE: Record<string, string> = {
  'verified-sms': '手机号已验证',
  'verified-email': '邮箱已验证',
  'changed-sms': '手机号已更改，请验证新的手机号',
  'changed-email': '邮箱已更改，请验证新的邮箱',
}

/** An expert's mobile and e-mail: verified before the profile can be sent, and needed for 忘记密码. */
export default async function ContactsPage({ searchParams }: PageProps<'/expert/contacts'>) {
  const ctx = await requireCtx()
  const contacts = await viewContacts(ctx)
  if (!contacts.ok) notFound()
  const query = await searchParams
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined
  return (
    <PageFrame
      ctx={ctx}
      here="expert"
      title="手机号和邮箱"
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '专家信息', href: '/expert' },
        { label: '手机号和邮箱' },
      ]}
    >
      <div className="max-w-writing space-y-6">
        {done && <Notice kind="done" live="status" title={done} />}
        <p>评审通知和验证码会发到这里。两项都验证后，才能提交专家信息；忘记密码时也靠它们找回。</p>
        {contacts.value.map(({ channel, masked, verifiedAt }) => (
          // What was typed for the former address says nothing about the new one.
          <ContactPanel
            key={`${channel}:${masked}:${verifiedAt}`}
            channel={channel}
            masked={masked}
            verified={verifiedAt !== null}
          />
        ))}
      </div>
    </PageFrame>
  )
}
