'use client'

import { useEffect } from 'react'
import { forgetTyped } from './journal'

const DECISIONS = ['submit', 'return', 'approve'] as const

type Props = { accountId: string; id: string; forms?: readonly string[] }

/** It has been decided, or saved: what was typed towards it need not be kept any more. */
export function ForgetTyped({ accountId, id, forms = DECISIONS }: Props) {
  useEffect(() => {
    for (const form of forms) forgetTyped(accountId, `${form}:${id}:`)
  }, [accountId, id, forms])
  return null
}
