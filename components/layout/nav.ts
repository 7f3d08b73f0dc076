import { isReviewer, type Role } from '@/lib/domain/actor'
import { type Duty, mayDo } from '@/lib/domain/duties'

export type Here =
  | 'home'
  | 'unit'
  | 'bindings'
  | 'applications'
  | 'office'
  | 'audit'
  | 'accounts'
  | 'messages'
  | 'deliveries'
  | 'requests'
  | 'expert'
  | 'experts'
  | 'batches'
export type NavItem = { key: Here; label: string } & (
  | { href: string }
  | { items: readonly { href: string; label: string }[] }
)

const HOME: NavItem = { key: 'home', label: '首页', href: '/' }
const LIBRARY = { href: '/unit/library', label: '单位资料库' }
const UNIT: NavItem = {
  key: 'unit',
  label: '单位管理',
  items: [{ href: '/unit', label: '单位基本信息' }, { href: '/unit/review', label: '审核' }, LIBRARY],
}
const APPLICATIONS: NavItem = { key: 'applications', label: '我的申报', href: '/applications' }
const OFFICE: NavItem = { key: 'office', label: '工作台', href: '/office' }

/** What offices do beside files, for whom the table of duties names. */
const DUTY_LINKS: readonly (NavItem & { duty: Duty })[] = [
  { key: 'accounts', label: '账号管理', href: '/accounts', duty: 'accounts.read' },
  { key: 'requests', label: '个人信息申请', href: '/data-requests', duty: 'requests.answer' },
  { key: 'deliveries', label: '发送记录', href: '/deliveries', duty: 'deliveries.read' },
  { key: 'batches', label: '批次管理', href: '/office/batches', duty: 'batches.read' },
  { key: 'experts', label: '专家库', href: '/office/experts', duty: 'experts.read' },
  { key: 'audit', label: '审计日志', href: '/audit', duty: 'audit.read' },
]

/** What stands in the head of the page for whom: the manual's own words. */
export function navFor({
  role,
  appointed,
  unitId,
}: {
  role: Role
  appointed?: boolean
  unitId?: string | null
}): readonly NavItem[] {
  switch (role) {
    case 'legal_admin':
      return [HOME, UNIT, APPLICATIONS]
    case 'member':
      return [
        HOME,
        ...(appointed ? [UNIT] : unitId ? [{ key: 'unit', ...LIBRARY } as const] : []),
        { key: 'bindings', label: '选取单位', href: '/bindings' },
        APPLICATIONS,
      ]
    case 'expert':
      return [HOME, { key: 'expert', label: '专家信息', href: '/expert' }]
    default:
      return [
        HOME,
        ...(isReviewer({ role }) ? [OFFICE] : []),
        ...DUTY_LINKS.filter(({ duty }) => mayDo({ role }, duty)),
      ]
  }
}
