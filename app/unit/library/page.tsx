import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireCtx } from '@/lib/auth/ctx'
import { mayKeepLibrary, shelvesInUse } from '@/lib/domain/library/shelf'

/** 单位资料库 opens at its first shelf. */
export default async function LibraryPage() {
  const { actor } = await requireCtx()
  const first = shelvesInUse()[0]
  if (!first || !mayKeepLibrary(actor)) notFound()
  redirect(`/unit/library/${first}` as Route)
}
