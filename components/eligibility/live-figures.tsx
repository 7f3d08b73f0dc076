'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Figures } from '@/lib/domain/eligibility/compare'
import { STEP_FIGURES } from '@/lib/domain/eligibility/figures'
import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'

type Filled = { form: FormSpec; content: Content }
type Live = {
  figures: Figures
  report: (step: string, filled: Filled) => void
  forget: () => void
}
const Live = createContext<Live>({ figures: {}, report: () => {}, forget: () => {} })

type Props = { figures: Figures; opensOn: string; today: string; children: ReactNode }

/**
 * The step and the panel beside it share the figures, so that the conditions follow what is being filled in. What
 * stands on the page goes before what the server knew when it drew it.
 */
export function LiveFigures({ figures: drawn, opensOn, today, children }: Props) {
  const [own, setOwn] = useState<Figures>(NONE)
  const report = useCallback(
    (step: string, filled: Filled) => {
      const now = STEP_FIGURES[step]?.({ ...filled, opensOn, today }) ?? NONE
      setOwn((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now))
    },
    [opensOn, today],
  )
  const forget = useCallback(() => setOwn(NONE), [])
  const live = useMemo(
    () => ({ figures: { ...drawn, ...own }, report, forget }),
    [drawn, own, report, forget],
  )
  return <Live value={live}>{children}</Live>
}

const NONE: Figures = {}

export const useFigures = (): Figures => useContext(Live).figures

/** What a step holds now, whenever that has changed, until it is left. */
export function useReportFigures(step: string, form: FormSpec, content: Content): void {
  const { report, forget } = useContext(Live)
  useEffect(() => report(step, { form, content }), [report, step, form, content])
  useEffect(() => forget, [forget])
}
