import { Notice } from '@/components/ui/notice'

/** A first password as it is told, this once: nothing on the platform can show it again. */
export function FirstPassword({
  title,
  username,
  password,
}: {
  title: string
  username: string
  password: string
}) {
  return (
    <Notice kind="done" title={title} live="status">
      <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">用户名</dt>
        <dd>
          <code className="font-semibold">{username}</code>
        </dd>
        <dt className="text-muted">初始密码</dt>
        <dd>
          <code className="font-semibold">{password}</code>
        </dd>
      </dl>
      <p>初始密码只显示这一次，请现在当面或用密封件交给本人。本人首次登录时必须修改。</p>
    </Notice>
  )
}
