import { cn } from '@/components/ui/cn'
import { Icon, type IconName } from '@/components/ui/icon'
import { type Labels, problemSentence, type Told } from '@/components/words'
import type { Problem, Severity } from '@/lib/result'

const LOOK: Record<Severity, { colour: string; icon: IconName }> = {
  error: { colour: 'text-danger', icon: 'danger' },
  missing: { colour: 'text-returned', icon: 'info' },
  warning: { colour: 'text-returned', icon: 'info' },
  information: { colour: 'text-waiting', icon: 'info' },
}

/** One problem as a sentence, with a mark for how much it matters. */
export function ProblemText(props: { problem: Problem; field?: Told; labels?: Labels }) {
  const { problem, field, labels } = props
  const { colour, icon } = LOOK[problem.severity]
  return (
    <p className={cn('flex items-start gap-1.5 text-sm', colour)}>
      <Icon name={icon} className="mt-[0.1875rem]" />
      <span className="min-w-0">{problemSentence(problem, field, labels)}</span>
    </p>
  )
}
