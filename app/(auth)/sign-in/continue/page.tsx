import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { findBegunHere } from '@/lib/auth/begun'
import { NarrowPage } from '../../_components/narrow-page'
import { ContinueForm } from './_components/continue-form'
import { signInPath } from './path'

export const metadata: Metadata = { title: '继续登录' }

/** What a sign-in still asks after the password: a question after failures, then the code of the second factor. */
export default async function ContinuePage() {
  const { asked, onward } = await findBegunHere()
  if (asked.kind === 'refused') redirect(`${signInPath(onward)}refused=1` as Route)
  return (
    <NarrowPage title="继续登录">
      {asked.kind === 'gone' ? (
        <Notice kind="returned" title="这次登录已经失效">
          为了安全，登录要在 10 分钟内完成。请
          <TextLink href={signInPath(onward)}>重新登录</TextLink>。
        </Notice>
      ) : (
        <ContinueForm
          key={asked.kind}
          question={asked.kind === 'question' ? asked.text : null}
          back={signInPath(onward)}
        />
      )}
    </NarrowPage>
  )
}
