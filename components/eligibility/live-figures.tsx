'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import type { Figures } from '@/lib/domain/eligibility/compare'
import { STEP_FIGURES } from '@/lib/domain/eligibility/figures'
import type { Content } from '@/lib/forms/content'
import type { FormSpec } from '@/lib/forms/spec'

type Filled = { form: FormSpec; content: Content }
const Live = createContext<{ figures: Figures; report: (step: string, filled: Filled) => void }>({
  figures: {},
  report: () => {},
})

type Props = { figures: Figures; opensOn: string; today: string; children: ReactNode }

/** The step and the panel beside it share the figures, so that the conditions follow what is being filled in. */
export function LiveFigures({ figures: initial, opensOn, today, children }: Props) {
  const [figures, setFigures] = useState(initial)
  useEffect(() => setFigures(initial), [initial])
  const report = useCallback(
    (step: string, filled: Filled) => {
      const read = STEP_FIGURES[step]
      if (!read) return
      const own = read({ ...filled, opensOn, today })
      setFigures((now) => {
        const next = { ...now, ...own }
        return JSON.stringify(next) === JSON.stringify(now) ? now : next
      })
    },
    [opensOn, today],
  )
  return <Live value={{ figures, report }}>{children}</Live>
}

export const useFigures = (): Figures => useContext(Live).figures

/** What a step holds now, whenever that has changed. */
export function useReportFigures(step: string, form: FormSpec, content: Content): void {
  const { report } = useContext(Live)
  useEffect(() => report(step, { form, content }), [report, step, form, content])
}
