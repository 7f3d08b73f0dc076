'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'
import type { Bound } from './bound'

const SHAPE = { date: /^\d{4,}-\d{2}-\d{2}$/, month: /^\d{4,}-\d{2}$/ }

/**
 * The browser's own calendar. What it could not show, such as 2026年1月15日 typed into an engine without one,
 * is shown as text instead of being dropped, and stays a text field while it is being mended.
 */
export function DateField({ kind, value, bound }: { kind: 'date' | 'month'; value: string; bound: Bound }) {
  const [type] = useState(value === '' || SHAPE[kind].test(value) ? kind : 'text')
  return (
    <Input {...bound} type={type} defaultValue={value} max={kind === 'date' ? '9999-12-31' : '9999-12'} />
  )
}
