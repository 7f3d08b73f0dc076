import { fieldId } from '@/components/form/label'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { higherWords, sourceWords, standingWords } from '@/components/words/eligibility'
import type { GroupResult } from '@/lib/domain/eligibility/evaluate'
import type { Pack } from '@/lib/domain/eligibility/pack'
import { SELF_CHECK_PLACES, selfCheckStep } from '@/lib/domain/eligibility/self-check'
import { Findings, type Places } from './findings'

/** Up to the question itself. */
const PLACES: Places = Object.fromEntries(
  Object.entries(SELF_CHECK_PLACES).map(([figure, name]) => [figure, `#${fieldId(selfCheckStep.key, name)}`]),
)

type Props = {
  pack: Pack
  results: readonly GroupResult[]
  higher: Pack | null
  above: readonly GroupResult[] | null
}

/** The whole result: the city's conditions, then how far the province's are. */
export function SelfCheckResult({ pack, results, higher, above }: Props) {
  const { kind, title, text } = standingWords(results)
  return (
    <div id="result" tabIndex={-1} className="mt-6 scroll-mt-4 space-y-6">
      <Panel title={`自查结果：${pack.label}`}>
        <Notice kind={kind} title={title} className="mb-5">
          {text}
        </Notice>
        <Findings results={results} prefix="city" places={PLACES} />
        <p className="mt-4 border-t border-line pt-3 text-sm text-muted">{sourceWords(pack)}</p>
      </Panel>
      {higher && above && (
        <details className="rounded-md border border-line bg-surface">
          <summary className="min-h-11 px-5 py-4 sm:px-6">
            <h2 className="inline">距省级标准还有多远</h2>
            <span className="block text-sm text-muted">{higherWords(above)}</span>
          </summary>
          <div className="border-t border-line px-5 py-5 sm:px-6">
            <p className="mb-4">{higher.label}</p>
            <Findings results={above} prefix="province" places={PLACES} />
            <p className="mt-4 border-t border-line pt-3 text-sm text-muted">{sourceWords(higher)}</p>
          </div>
        </details>
      )}
    </div>
  )
}
