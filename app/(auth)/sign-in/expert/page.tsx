import type { Metadata } from 'next'
import { findBegunHere } from '@/lib/auth/begun'
import { NarrowPage } from '../../_components/narrow-page'
import { ExpertForm } from './_components/expert-form'

export const metadata: Metadata = { title: '专家注册' }

/** 专家 opens this page itself: to register, and to sign in for those who have an account (manual §1.3). */
export default async function ExpertPage({ searchParams }: PageProps<'/sign-in/expert'>) {
  const { kept, from, refused } = await searchParams
  const begun = refused === undefined ? null : (await findBegunHere()).asked
  return (
    <NarrowPage title="专家注册">
      <ExpertForm
        kept={typeof kept === 'string' ? kept : undefined}
        from={typeof from === 'string' ? from : undefined}
        refused={begun?.kind === 'refused' ? begun.username : undefined}
      />
    </NarrowPage>
  )
}
