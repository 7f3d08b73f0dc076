import type { Kind } from '@/components/ui/kind'
import type { AccountState } from '@/lib/domain/accounts/administration'
import type { EndReason } from '@/lib/domain/accounts/session'

export const ACCOUNT_STATE_WORDS: Record<AccountState, string> = {
  pending: '待授权',
  active: '正常',
  disabled: '已停用',
}
export const ACCOUNT_STATE_KIND: Record<AccountState, Kind> = {
  pending: 'waiting',
  active: 'done',
  disabled: 'danger',
}

/** What was just done with an account. */
export const DECIDED_WORDS: Record<string, string> = {
  disable: '账号已停用，已登录的页面立即失效',
  enable: '账号已恢复，可以登录',
  unlock: '已解除锁定，可以再次登录',
  reset: '动态口令已重置，本人下次登录时重新设置',
  grant: '授权已生效，本人须重新登录',
}

/** Why a session is over. */
export const END_WORDS: Record<EndReason, string> = {
  signed_out: '已退出',
  replaced: '同一浏览器重新登录',
  revoked: '已被结束',
  password: '密码已修改',
  disabled: '账号已停用',
  granted: '授权已变更',
}
