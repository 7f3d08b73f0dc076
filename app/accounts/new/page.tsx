import { notFound } from 'next/navigation'
import { requireCtx } from '@/lib/auth/ctx'
import { mayDo } from '@/lib/domain/duties'
import { PageFrame } from '../../_components/page-frame'
import { CreateForm } from '../_components/create-form'

export const metadata = { title: '新增账号' }

/** 新增账号: 系统管理员 makes it, 安全管理员 grants it a role. */
export default async function NewAccountPage() {
  const ctx = await requireCtx()
  if (!mayDo(ctx.actor, 'accounts.create')) notFound()
  return (
    <PageFrame
      ctx={ctx}
      here="accounts"
      title="新增账号"
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '账号管理', href: '/accounts' },
        { label: '新增账号' },
      ]}
    >
      <div className="max-w-writing">
        <p className="mb-5 text-muted">
          新账号没有任何权限，由安全管理员授予角色后才能办理业务。首次登录必须修改初始密码。
        </p>
        <CreateForm />
      </div>
    </PageFrame>
  )
}
