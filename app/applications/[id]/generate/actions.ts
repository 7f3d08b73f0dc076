'use server'

import { z } from 'zod'
import { action, command } from '@/lib/auth/action'
import { generateDocument } from '@/lib/operations/applications/generate'

const input = z.object({ id: z.uuid() })

/** 生成 from the dialog. */
export const generate = action(input, (ctx, { id }) => generateDocument(ctx, { applicationId: id }))

/** 生成 from the page, which then follows the document. */
export const generateOnPage = command(input, async (ctx, { id }) => {
  const made = await generateDocument(ctx, { applicationId: id })
  const query = made.ok ? `document=${made.value.id}` : `refused=${made.refusal.code}`
  return `/applications/${id}/generate?${query}`
})
