import { findCtx } from '@/lib/auth/ctx'
import { ApplicantHome } from './_components/applicant-home'
import { ExpertHome } from './_components/expert-home'
import { ReviewerHome } from './_components/reviewer-home'
import { SignInChoice } from './(auth)/_components/sign-in-choice'

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const ctx = await findCtx()
  if (!ctx) return <SignInChoice query={await searchParams} />
  if (ctx.actor.role === 'expert') return <ExpertHome ctx={ctx} />
  return ctx.actor.role === 'legal_admin' || ctx.actor.role === 'member' ? (
    <ApplicantHome ctx={ctx} />
  ) : (
    <ReviewerHome ctx={ctx} />
  )
}
