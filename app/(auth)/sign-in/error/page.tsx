import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { FAILURES, type Failure } from '@/lib/auth/failure'
import { NarrowPage } from '../../_components/narrow-page'

export const metadata: Metadata = { title: '没有登录成功' }

const SENTENCES: Record<Failure, { what: string; mend: string }> = {
  state: {
    what: '这次登录与本浏览器发起的登录对不上',
    mend: '为了您的账号安全，没有让它继续。可能是同时打开了两个登录页面，请从下面重新登录。',
  },
  expired: {
    what: '这次登录已经过期',
    mend: '登录页面停留太久，或者这个登录链接已经用过一次。请从下面重新登录。',
  },
  denied: {
    what: '您在嘉兴政务服务网取消了登录',
    mend: '需要登录时，请从下面重新开始。',
  },
  down: {
    what: '嘉兴政务服务网暂时连接不上',
    mend: '您的账号没有问题，本平台也在正常运行。请过几分钟再从下面重新登录。',
  },
  profile: {
    what: '嘉兴政务服务网传来的账号信息不完整',
    mend: '法人账号需要有单位名称和统一社会信用代码。请先在嘉兴政务服务网补全账号信息，再重新登录。',
  },
  disabled: {
    what: '这个账号已经停用',
    mend: '如需恢复使用，请拨打页面下方的技术支持电话。',
  },
  other: {
    what: '没有登录成功',
    mend: '请从下面重新登录。如果再次出现，请拨打页面下方的技术支持电话，并说明登录的时间。',
  },
}

export default async function SignInErrorPage({ searchParams }: PageProps<'/sign-in/error'>) {
  const { reason } = await searchParams
  const failure = FAILURES.find((known) => known === reason) ?? 'other'
  const { what, mend } = SENTENCES[failure]
  return (
    <NarrowPage title="没有登录成功">
      <Notice kind="danger" title={what}>
        {mend}
      </Notice>
      <LinkButton href="/" variant="primary" className="mt-6">
        重新登录
      </LinkButton>
    </NarrowPage>
  )
}
