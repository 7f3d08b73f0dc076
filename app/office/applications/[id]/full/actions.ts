'use server'

import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { showWhole } from '@/lib/operations/personal/show'

/** 查看完整. The answer is drawn once, and by no address that could be opened again. */
export const show = action(
  z.object({ id: z.uuid(), place: z.string().max(200), why: z.string().max(2000).catch('') }),
  showWhole,
)
