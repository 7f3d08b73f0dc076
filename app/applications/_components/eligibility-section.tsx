import { Findings } from '@/components/eligibility/findings'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { countWords, higherWords, sourceWords, standingWords } from '@/components/words/eligibility'
import { countFindings } from '@/lib/domain/eligibility/evaluate'
import type { Eligibility } from '@/lib/domain/eligibility/of-application'

/** 申报条件 on 检查与提交: what of the round’s conditions is lacking, what is met, and how far the next standard above is. */
export function EligibilitySection({
  eligibility: { pack, results, higher },
  places,
}: {
  eligibility: Eligibility
  places: Readonly<Record<string, string>>
}) {
  const { kind, title } = standingWords(results)
  const met = results.filter(({ state }) => state === 'met')
  const lacking = results.filter(({ state }) => state !== 'met')
  return (
    <div id="eligibility" tabIndex={-1} className="scroll-mt-4">
      <Panel title="申报条件" actions={<Badge kind={kind}>{title}</Badge>}>
        <p className="mb-4">{countWords(countFindings(results))}。点蓝色文字到填写的地方。</p>
        <Findings results={lacking} prefix="condition" places={places} />
        {met.length > 0 && (
          <details className={lacking.length > 0 ? 'mt-4 border-t border-line' : undefined}>
            <summary className="min-h-11 py-2.5 font-medium">符合的 {met.length} 项</summary>
            <Findings results={met} prefix="condition" places={places} />
          </details>
        )}
        <p className="mt-3 border-t border-line pt-3 text-sm text-muted">{sourceWords(pack)}</p>
        {higher && (
          <details className="mt-3 border-t border-line">
            <summary className="min-h-11 py-3 font-semibold">
              距省级标准还有多远
              <span className="block text-sm font-normal text-muted">{higherWords(higher.results)}</span>
            </summary>
            <Findings results={higher.results} prefix="higher" places={places} />
            <p className="mt-4 text-sm text-muted">{sourceWords(higher.pack)}</p>
          </details>
        )}
      </Panel>
    </div>
  )
}
