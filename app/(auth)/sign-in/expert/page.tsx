import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { NarrowPage } from '../../_components/narrow-page'

export const metadata: Metadata = { title: '专家' }

export default function ExpertPage() {
  return (
    <NarrowPage title="专家">
      <Notice kind="info" title="专家注册即将开放">
        目前平台先开放单位申报和管理部门审核，专家还不能注册和登录。开放后请在这里注册账号。
      </Notice>
      <LinkButton href="/" className="mt-6">
        返回登录页
      </LinkButton>
    </NarrowPage>
  )
}
