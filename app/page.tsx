import { findHere, requireCtx } from '@/lib/auth/ctx'
import { isReviewer } from '@/lib/domain/actor'
import { ApplicantHome } from './_components/applicant-home'
import { DutiesHome } from './_components/duties-home'
import { ExpertHome } from './_components/expert-home'
import { ReviewerHome } from './_components/reviewer-home'
import { SignInChoice } from './(auth)/_components/sign-in-choice'

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const here = await findHere()
  if (!here) return <SignInChoice query={await searchParams} />
  const ctx = await requireCtx()
  const { actor } = ctx
  if (actor.role === 'legal_admin' || actor.role === 'member') return <ApplicantHome ctx={ctx} />
  if (actor.role === 'expert') return <ExpertHome ctx={ctx} />
  return isReviewer(actor) ? <ReviewerHome ctx={ctx} /> : <DutiesHome ctx={ctx} />
}
