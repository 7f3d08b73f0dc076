import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { higherWords, sourceWords, standingWords } from '@/components/words/eligibility'
import type { GroupResult } from '@/lib/domain/eligibility/evaluate'
import type { Pack } from '@/lib/domain/eligibility/pack'
import { Findings } from './findings'

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
        <Findings results={results} prefix="city" />
        <p className="mt-4 border-t border-line pt-3 text-sm text-muted">{sourceWords(pack)}</p>
      </Panel>
      {higher && above && (
        <Panel title="距省级标准还有多远">
          <p className="mb-4">
            {higher.label}：{higherWords(above)}
          </p>
          <Findings results={above} prefix="province" />
          <p className="mt-4 border-t border-line pt-3 text-sm text-muted">{sourceWords(higher)}</p>
        </Panel>
      )}
    </div>
  )
}
