import type { Content } from '@/lib/forms/content'
import { applicationContext } from '../applications/context'
import type { Ctx } from '../context'
import { expertContent } from '../experts/content'
import { unitContent } from '../units/content'
import type { Subject } from './access'

/** All that has been filled in, with the facts that its pages show beside it. */
export async function contentOf(ctx: Ctx, subject: Subject): Promise<Content> {
  switch (subject.kind) {
    case 'application':
      return (await applicationContext(ctx, subject.application)).content
    case 'unit':
      return unitContent(ctx.db, subject.unit)
    case 'expert':
      return expertContent(ctx.db, subject.expert)
  }
}
