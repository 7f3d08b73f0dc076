import type { Metadata } from 'next'
import { findBegunHere } from '@/lib/auth/begun'
import { NarrowPage } from '../../_components/narrow-page'
import { StaffForm } from './_components/staff-form'

export const metadata: Metadata = { title: '管理部门登录' }

export default async function StaffPage({ searchParams }: PageProps<'/sign-in/staff'>) {
  const { kept, from, refused } = await searchParams
  const begun = refused === undefined ? null : (await findBegunHere()).asked
  return (
    <NarrowPage title="管理部门登录">
      <StaffForm
        kept={typeof kept === 'string' ? kept : undefined}
        from={typeof from === 'string' ? from : undefined}
        refused={begun?.kind === 'refused' ? begun.username : undefined}
      />
    </NarrowPage>
  )
}
