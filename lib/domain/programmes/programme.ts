import type { Stage } from '../applications/workflow'

/** A programme as its guide page tells it. All of it is policy: data, not words in pages. */
export type Programme = {
  key: string
  /** 市认定类 */
  category: string
  name: string
  /** What a 受理编号 begins with: `JX-GXYF` → `JX-GXYF-2026-000123`. */
  acceptPrefix: string
  /** The definition that a new round asks. */
  formKey: string
  /** The policy pack, `packId@version`, that judges a round which names none; without one nothing is checked. */
  policyPack?: string
  /** The pack of the next standard above, to see how far it is. */
  higherPack?: string
  /** One or two sentences for the list of programmes. */
  summary: string
  /** Review stages besides the usual way: unit, county, city. */
  stages?: readonly Stage[]
  authority: string
  policy: { title: string; note: string }
  conditions: readonly Condition[]
  process: readonly ProcessStep[]
  questions: readonly { question: string; answer: string }[]
}

export type Condition = { title: string; text: string }
export type ProcessStep = { title: string; by: string; text: string }
