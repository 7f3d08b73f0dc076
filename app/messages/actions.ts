'use server'

import { z } from 'zod'
import { command } from '@/lib/auth/action'
import { changePreferences } from '@/lib/operations/notices/preferences'
import { openMessage, readAllMessages } from '@/lib/operations/notices/read'

/** 查看: reading marks it. */
export const open = command(z.looseObject({ id: z.string() }), async (ctx, input) => {
  const opened = await openMessage(ctx, input)
  return opened.ok ? opened.value.path : '/messages'
})

/** 全部标为已读. */
export const readAll = command(z.looseObject({}), async (ctx) => {
  await readAllMessages(ctx)
  return '/messages?done=read'
})

/** 保存 of how one wants to be told: what is not ticked is not wanted. */
export const savePreferences = command(z.looseObject({}), async (ctx, _input, values) => {
  await changePreferences(ctx, { wanted: values.wanted ?? [] })
  return '/messages/preferences?done=saved'
})
