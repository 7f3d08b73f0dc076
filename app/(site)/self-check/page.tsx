import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageFrame } from '@/app/_components/page-frame'
import { SelfCheck } from '@/components/eligibility/self-check'
import { Frame } from '@/components/layout/frame'
import { SELF_CHECK_TITLE } from '@/components/words/eligibility'
import { findCtx } from '@/lib/auth/ctx'
import { packsOf } from '@/lib/domain/eligibility/packs/of-programme'
import { selfCheckStep } from '@/lib/domain/eligibility/self-check'
import { findProgramme } from '@/lib/domain/programmes'
import { dayIn } from '@/lib/domain/shanghai'
import { fieldsOf } from '@/lib/forms/fields'
import { readFields } from '@/lib/forms/read'

export const metadata = { title: SELF_CHECK_TITLE }

const BREADCRUMB = [{ label: '首页', href: '/' }, { label: SELF_CHECK_TITLE }]

/** 申报条件自查, open to everyone: what is typed stands in the address alone, and nothing of it is kept. */
export default async function SelfCheckPage({ searchParams }: PageProps<'/self-check'>) {
  const { programme: named = 'gxyf', ...query } = await searchParams
  const programme = findProgramme(String(named))
  const { pack, higher } = packsOf(programme)
  if (!programme || !pack) notFound()
  const posted = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, value === undefined ? [] : [value].flat()]),
  )
  return (
    <SelfCheckFrame>
      <p className="-mt-3 mb-6 max-w-writing text-muted">
        不用登录，填写几项数据就能对照{pack.label}
        的条件。只填知道的也可以；填写的内容不会保存，也不会提交给任何部门。注册时间按今天计算。
      </p>
      <SelfCheck
        programme={programme.key}
        pack={pack}
        higher={higher}
        answers={readFields(fieldsOf(selfCheckStep), posted)}
        told={Object.keys(posted).length > 0}
        today={dayIn(new Date())}
      />
    </SelfCheckFrame>
  )
}

/** The visitor's own frame: whoever is signed in keeps their navigation. */
async function SelfCheckFrame({ children }: { children: ReactNode }) {
  const ctx = await findCtx()
  const frame = { title: SELF_CHECK_TITLE, breadcrumb: BREADCRUMB, children }
  return ctx ? <PageFrame ctx={ctx} {...frame} /> : <Frame person={null} {...frame} />
}
