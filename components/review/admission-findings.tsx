import { Badge } from '@/components/ui/badge'
import { conditionWords, VERDICT_KIND, VERDICT_WORDS } from '@/components/words/experts'
import type { Admission, Verdict } from '@/lib/domain/experts/admission'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'

/** The conditions of admission, each 符合, 不符合 or 待核查, as the profile says. */
export function AdmissionFindings({ admission }: { admission: Admission }) {
  const { qualification, age, integrity } = admission
  return (
    <ul className="divide-y divide-line">
      <Finding verdict={qualification.verdict} title="资格条件（符合一项即可）">
        <ul className="mt-1 space-y-1 text-sm">
          {qualification.each.map(({ condition, verdict }) => (
            <li key={condition} className="flex justify-between gap-3">
              <span>{conditionWords(condition, EXPERT_POLICY)}</span>
              <span className="shrink-0 text-muted">{VERDICT_WORDS[verdict]}</span>
            </li>
          ))}
        </ul>
      </Finding>
      <Finding
        verdict={age.verdict}
        title={`年龄不超过${age.max}岁${age.years === null ? '' : `（现${age.years}岁）`}`}
      />
      <Finding verdict={integrity.verdict} title="没有科研失信记录" />
    </ul>
  )
}

const Finding = ({
  verdict,
  title,
  children,
}: {
  verdict: Verdict
  title: string
  children?: React.ReactNode
}) => (
  <li className="py-2.5 first:pt-0 last:pb-0">
    <p className="flex items-start justify-between gap-3">
      <span className="font-medium">{title}</span>
      <Badge kind={VERDICT_KIND[verdict]}>{VERDICT_WORDS[verdict]}</Badge>
    </p>
    {children}
  </li>
)
