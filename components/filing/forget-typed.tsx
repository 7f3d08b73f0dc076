'use client'

import { useEffect } from 'react'
import { forgetTyped } from './journal'

/** The decision has been made: what was typed towards it need not be kept any more. */
export function ForgetTyped({ accountId, id }: { accountId: string; id: string }) {
  useEffect(() => {
    for (const form of ['submit', 'return', 'approve', 'batch']) forgetTyped(accountId, `${form}:${id}:`)
  }, [accountId, id])
  return null
}
