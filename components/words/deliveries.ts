import type { Kind } from '@/components/ui/kind'
import type { DeliveryError, DeliveryState } from '@/lib/domain/notices/delivery'
import type { Channel } from '@/lib/domain/notices/kinds'

export const CHANNEL_WORDS: Record<Channel, string> = { email: '邮件', sms: '短信' }

export const DELIVERY_WORDS: Record<DeliveryState, string> = {
  waiting: '待发送',
  retrying: '等待重试',
  sent: '已发送',
  failed: '发送失败',
  skipped: '未发送',
}
export const DELIVERY_KIND: Record<DeliveryState, Kind> = {
  waiting: 'waiting',
  retrying: 'returned',
  sent: 'done',
  failed: 'danger',
  skipped: 'info',
}

/** Why something was not sent, and what to do where something can be done. */
export const DELIVERY_ERROR_WORDS: Record<DeliveryError, string> = {
  no_address: '对方没有登记这种联系方式，只收到站内消息',
  switched_off: '对方关闭了这类通知',
  no_account: '没有这个账号，或账号已停用',
  not_configured: '没有配置这种发送方式，请检查服务器的环境变量',
  expired: '验证码已过有效期',
  limit: '这个号码今天的验证码次数已用完，或联系方式已更改',
  unreachable: '服务器没有应答',
  busy: '对方服务器暂时不能接收',
  refused: '对方服务器拒收，请核对地址',
  denied: '服务器不接受平台的账号或令牌，请检查环境变量',
}
