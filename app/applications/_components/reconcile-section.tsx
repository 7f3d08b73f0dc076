import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import {
  AGREEMENT_KIND,
  AGREEMENT_WORDS,
  agreementWords,
  differenceWords,
  valueWords,
} from '@/components/words/reconcile'
import type { Reconciled } from '@/lib/domain/applications/reconcile'
import { placeHref } from './place-hrefs'

/** 一致性核对: each pair of figures that has to agree, what differs first, with the way to both places. */
export function ReconcileSection({ pairs, base }: { pairs: readonly Reconciled[]; base: string }) {
  if (pairs.length === 0) return null
  const lacking = ['differs', 'open'].flatMap((state) => pairs.filter((pair) => pair.state === state))
  const agreeing = pairs.filter(({ state }) => state === 'agrees')
  return (
    <div id="reconcile" tabIndex={-1} className="scroll-mt-4">
      <Panel title="一致性核对">
        <p className="mb-3">
          同一个数在两处填写的，应当一致：{agreementWords(pairs)}。点蓝色文字到填写的地方。
        </p>
        {lacking.length > 0 && <Pairs pairs={lacking} base={base} />}
        {agreeing.length > 0 && (
          <details className={lacking.length > 0 ? 'mt-2 border-t border-line' : undefined}>
            <summary className="min-h-11 py-2.5 font-medium">一致的 {agreeing.length} 项</summary>
            <Pairs pairs={agreeing} base={base} />
          </details>
        )}
      </Panel>
    </div>
  )
}

function Pairs({ pairs, base }: { pairs: readonly Reconciled[]; base: string }) {
  return (
    <ul className="divide-y divide-line">
      {pairs.map((pair) => (
        <li
          key={pair.key}
          className="grid gap-x-6 gap-y-1 py-2.5 first:pt-1 last:pb-1 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <p className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <Badge kind={AGREEMENT_KIND[pair.state]}>{AGREEMENT_WORDS[pair.state]}</Badge>
            <span className="min-w-0">{pair.label}</span>
          </p>
          <div className="min-w-0 text-sm leading-[1.625rem]">
            <dl className="grid gap-x-6 sm:grid-cols-2">
              {pair.sides.map((side, at) => (
                <div key={side.label} className="flex flex-wrap gap-x-2">
                  <dt>
                    <TextLink href={placeHref(base, side)}>{side.label}</TextLink>
                  </dt>
                  <dd className="font-semibold">{valueWords(pair.values[at] ?? null, pair.unit)}</dd>
                </div>
              ))}
            </dl>
            {pair.difference !== null && <p className="text-danger">{differenceWords(pair)}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Beside a step that has a part in it: how its pairs stand, and the way to all of them. */
export function ReconcileBeside({
  pairs,
  step,
  base,
}: {
  pairs: readonly Reconciled[]
  step: string
  base: string
}) {
  const own = pairs.filter(({ sides }) => sides.some((side) => side.step === step))
  if (own.length === 0) return null
  return (
    <Panel title="一致性核对">
      <p>本步的数与其他地方：{agreementWords(own)}。</p>
      <p className="mt-1">
        <TextLink href={`${base}/check#reconcile`}>逐项核对</TextLink>
      </p>
    </Panel>
  )
}
