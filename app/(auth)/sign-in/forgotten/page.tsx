import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NarrowPage } from '../../_components/narrow-page'
import { ForgottenForms } from './_components/forgotten-forms'

export const metadata: Metadata = { title: '忘记密码' }

/** 忘记密码 of own accounts, by a code that comes by SMS or mail. */
export default async function ForgottenPage({ searchParams }: PageProps<'/sign-in/forgotten'>) {
  const { done } = await searchParams
  return (
    <NarrowPage title="忘记密码">
      {done ? (
        <>
          <Notice kind="done" live="status" title="密码已重新设置">
            请用新密码登录。这个账号此前的登录都已退出。
          </Notice>
          <div className="mt-6 flex flex-wrap gap-3">
            <LinkButton href="/sign-in/expert">专家登录</LinkButton>
            <LinkButton href="/sign-in/staff">管理部门登录</LinkButton>
          </div>
        </>
      ) : (
        <>
          <ForgottenForms />
          <Notice kind="info" title="收不到验证码？" className="mt-8">
            验证码只发到账号登记过的手机或邮箱，请等一分钟再重新获取。管理部门账号没有登记的，请联系本单位系统管理员重设。法人和个人的密码由嘉兴政务服务网保管，请到那里找回。
          </Notice>
        </>
      )}
    </NarrowPage>
  )
}
