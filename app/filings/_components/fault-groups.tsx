import { faultsOf } from '@/components/filing/faults'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Content } from '@/lib/forms/content'
import { askedSteps } from '@/lib/forms/fields'
import type { FormSpec, StepSpec } from '@/lib/forms/spec'
import type { Problem, Severity } from '@/lib/result'

type Faults = ReturnType<typeof faultsOf>
export type FaultGroup = { step: StepSpec; found: Problem[]; faults: Faults }

/** Problems of some severities step by step, each fault with its way there. */
export const faultGroups = (
  { form, content, problems }: { form: FormSpec; content: Content; problems: readonly Problem[] },
  severities: readonly Severity[],
  hrefOf: (step: string) => string,
): FaultGroup[] =>
  askedSteps(form, content).flatMap((step) => {
    const found = problems.filter(
      (problem) => problem.step === step.key && severities.includes(problem.severity),
    )
    return found.length === 0
      ? []
      : [{ step, found, faults: faultsOf(step, found, content, hrefOf(step.key)) }]
  })

/** All that has to be mended before 提交. */
export function FaultPanel({ groups }: { groups: readonly FaultGroup[] }) {
  const count = groups.reduce((total, { faults }) => total + faults.length, 0)
  return (
    <Panel title={`还有 ${count} 处需要填写或修改`}>
      <p className="mb-3">全部改好后才能提交。点蓝色文字直接到那一项。</p>
      {groups.map(({ step, faults }) => (
        <section key={step.key} className="mb-4 last:mb-0">
          <h3 className="font-semibold">
            {step.title}（{faults.length} 处）
          </h3>
          <ul className="mt-1 list-disc space-y-1 ps-6">
            {faults.slice(0, 30).map((fault) => (
              <li key={fault.href + fault.sentence}>
                <TextLink href={fault.href}>{fault.label}</TextLink>：{fault.sentence}
              </li>
            ))}
          </ul>
          {faults.length > 30 && (
            <p className="ps-6 text-muted">还有 {faults.length - 30} 处，改好上面的再看。</p>
          )}
        </section>
      ))}
    </Panel>
  )
}
