import type { Metadata } from 'next'
import { NarrowPage } from '../../_components/narrow-page'
import { StaffForm } from './_components/staff-form'

export const metadata: Metadata = { title: '管理部门登录' }

export default async function StaffPage({ searchParams }: PageProps<'/sign-in/staff'>) {
  const { kept, from } = await searchParams
  return (
    <NarrowPage title="管理部门登录">
      <StaffForm
        kept={typeof kept === 'string' ? kept : undefined}
        from={typeof from === 'string' ? from : undefined}
      />
    </NarrowPage>
  )
}
