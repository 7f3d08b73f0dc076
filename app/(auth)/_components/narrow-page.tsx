import type { ReactNode } from 'react'
import { Frame } from '@/components/layout/frame'

/** The frame of the pages around signing in. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Frame person={null} title={title} breadcrumb={[{ label: '首页', href: '/' }, { label: title }]}>
      <div className="max-w-writing">{children}</div>
    </Frame>
  )
}
