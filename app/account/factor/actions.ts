'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { ownPath } from '@/lib/domain/accounts/path'
import { beginFactor, confirmNewFactor } from '@/lib/operations/accounts/factor'

const text = z.string().catch('')

/** 开始设置, or 更换设备 with a code of the present one. */
export const begin = action(
  z.object({ code: text, from: text }),
  async (ctx, { code, from }) => {
    const begun = await beginFactor(ctx, { code })
    if (!begun.ok) return begun
    redirect(`/account/factor?from=${encodeURIComponent(ownPath(from))}` as Route)
  },
  ['code'],
  { whileDue: true },
)

/** 启用; the recovery codes are told this once. */
export const confirm = action(
  z.object({ code: text }),
  (ctx, { code }) => confirmNewFactor(ctx, { code }),
  ['code'],
  {
    whileDue: true,
  },
)
