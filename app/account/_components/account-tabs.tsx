import { Tabs } from '@/components/ui/tabs'
import { isStaff } from '@/lib/domain/accounts/administration'
import type { Role } from '@/lib/domain/actor'

/** What one looks after of one's own account. */
export function AccountTabs({
  here,
  role,
}: {
  here: 'password' | 'sessions' | 'factor' | 'data'
  role: Role
}) {
  const tabs = [
    { key: 'password', href: '/password', label: '修改密码' },
    { key: 'sessions', href: '/account/sessions', label: '登录记录' },
    { key: 'data', href: '/account/data', label: '个人信息' },
    ...(isStaff(role) ? [{ key: 'factor', href: '/account/factor', label: '动态口令' }] : []),
  ]
  return <Tabs label="我的账号" tabs={tabs.map(({ key, ...tab }) => ({ ...tab, here: key === here }))} />
}
