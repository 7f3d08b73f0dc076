'use client'

import { useRouter } from 'next/navigation'
import {
  type FocusEvent,
  type FormEvent,
  type ReactNode,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import { idPrefixOf, labelsOf } from '@/components/form/label'
import { ActionBar } from '@/components/layout/action-bar'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { checkStep } from '@/lib/forms/check'
import type { Answers, Content } from '@/lib/forms/content'
import { derived } from '@/lib/forms/derived'
import { askedFields, fieldsOf, isTyped, lookupFrom } from '@/lib/forms/fields'
import { figureOf, figureText } from '@/lib/forms/figure'
import { type Change, type Conflict, sameAnswer } from '@/lib/forms/merge'
import { readFields } from '@/lib/forms/read'
import { shownValue } from '@/lib/forms/sheet-of'
import type { FieldSpec, FormSpec, FormStep } from '@/lib/forms/spec'
import { stateOf } from '@/lib/forms/state'
import { blocks, type Problem } from '@/lib/result'
import type { ActionState } from './action-state'
import { ConflictChoice } from './conflict-choice'
import { ConflictPanel } from './conflict-panel'
import { faultsOf } from './faults'
import { postedIn } from './posted-in'
import { ReasonNote } from './reason-note'
import { SaveLine } from './save-line'
import { useReportState } from './step-states'
import { typedEarly } from './typed-early'
import { useHashFocus } from './use-hash-focus'
import { useSaver } from './use-saver'

/** What the save action answers without scripts: only where it could not simply go on. */
export type StepSaved = { answers: Answers; conflicts: Conflict[]; by: string }
export type SaveStepAction = (
  previous: ActionState<StepSaved> | null,
  form: FormData,
) => Promise<ActionState<StepSaved>>

type Props = {
  filingId: string
  accountId: string
  /** The address of this page, for coming back to it. */
  here: string
  form: FormSpec
  step: FormStep
  content: Content
  /** What the answers were when the page was drawn; a kept form brings its own. */
  base: Answers
  /** Which version of the step that is: a newer one that comes later takes over what others have changed. */
  version?: number
  today: string
  /** Problems that only the server knows, such as a name taken in the city. */
  otherProblems: readonly Problem[]
  reasons: readonly { field?: string; text: string; label: string }[]
  editable: boolean
  /** Shows what is missing and wrong at once: after 保存, or when led here from the check. */
  told: boolean
  savedAt: string | null
  action: SaveStepAction
  previousHref?: string
  nextHref?: string
  /** Above the fields: 获取基本信息. */
  lead?: ReactNode
  /** More buttons in the bar. */
  more?: ReactNode
  /** Between the form and its bar: what cannot lie inside a form, such as uploads. */
  children?: ReactNode
}

/** A form step: fields that save themselves, that say what is wrong on leaving them, and a real form below it all. */
export function StepForm(props: Props) {
  const { filingId, accountId, form, step, editable, here, today } = props
  const [answered, formAction, posting] = useActionState(props.action, null)
  const after = answered?.result.ok ? answered.result.value : null
  const typedThen =
    answered && !answered.result.ok ? readFields(fieldsOf(step).filter(isTyped), answered.values) : null
  const initial = after?.answers ?? { ...props.content.answers[step.key], ...typedThen }

  const formId = `step-${step.key}`
  const element = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const [answers, setAnswers] = useState<Answers>(initial)
  const [epochs, setEpochs] = useState<Record<string, number>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState(props.told)
  const [resumed, setResumed] = useState<readonly string[]>([])
  // What is posted was made upon what the page was drawn with at first, however often it is drawn anew.
  const [base] = useState(props.base)

  const content = useMemo(
    () => ({ ...props.content, answers: { ...props.content.answers, [step.key]: answers } }),
    [props.content, step.key, answers],
  )
  const look = lookupFrom(content, step.key)
  const fields = fieldsOf(step)
  const asked = askedFields(fields, look)
  /** What stands here to be typed: not what follows from another answer. */
  const typedHere = asked.filter((field) => isTyped(field) && derived(field, look) === undefined)
  const labels = labelsOf(fields)

  const put = useCallback((changed: Answers) => {
    setAnswers((now) => ({ ...now, ...changed }))
    setEpochs((now) => ({
      ...now,
      ...Object.fromEntries(Object.keys(changed).map((name) => [name, (now[name] ?? 0) + 1])),
    }))
  }, [])
  const { saver, state } = useSaver({
    filingId,
    step: step.key,
    accountId,
    base: props.base,
    version: props.version,
    enabled: editable,
    onResumed: (changes: readonly Change[]) => {
      put(Object.fromEntries(changes.map(({ name, now }) => [name, now])))
      const lacking = changes.filter(({ name, now }) => !sameAnswer(props.base[name], now))
      setResumed([...new Set(lacking.map(({ name }) => name))])
    },
    onMerged: put,
  })

  useHashFocus()
  const own = useMemo(() => checkStep(step, content, today), [step, content, today])
  const problems = [...own, ...props.otherProblems]
  useReportState(step.key, stateOf(step, content, problems))

  const read = () => (element.current ? readFields(typedHere, postedIn(element.current)) : {})
  const typed = () => {
    const now = read()
    saver?.typed(now)
    setAnswers((before) => ({ ...before, ...now }))
  }
  const untold = useRef(false)
  const heard = () => {
    if (!saver) untold.current = true
    typed()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when saving begins
  useEffect(() => {
    if (saver && element.current && (untold.current || typedEarly(element.current))) typed()
  }, [saver])
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const name = event.target.closest<HTMLElement>('[data-question]')?.dataset.question
    if (name) setLeft((now) => (now.has(name) ? now : new Set(now).add(name)))
  }

  /** 保存: with scripts what is typed is sent at once and what is missing is listed; the page stays where it is. */
  const save = async (event: FormEvent<HTMLFormElement>) => {
    if (!saver) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (submitter?.dataset.server !== undefined) {
      saver.typed(read())
      return
    }
    event.preventDefault()
    saver.typed(read())
    await saver.flush()
    setTold(true)
    if (submitter?.name === '_next' && props.nextHref && saver.pending().length === 0) {
      router.push(props.nextHref as Parameters<typeof router.push>[0])
    }
  }

  const shown = (field: FieldSpec): Problem[] => {
    const mine = problems.filter(
      (problem) => problem.field === field.name || problem.field.startsWith(`${field.name}.`),
    )
    if (told) return mine
    return left.has(field.name)
      ? mine.filter((problem) => problem.severity !== 'missing')
      : mine.filter(isStanding)
  }
  const blocking = problems.filter(blocks)
  const refused = answered && !answered.result.ok ? answered.result.refusal : null

  return (
    <>
      <form
        id={formId}
        ref={element}
        action={formAction}
        onSubmit={save}
        onInput={heard}
        onChange={heard}
        onBlur={leave}
        noValidate
        className="space-y-6"
      >
        <input type="hidden" name="_filing" value={filingId} />
        <input type="hidden" name="_step" value={step.key} />
        <input type="hidden" name="_here" value={here} />
        <input
          type="hidden"
          name="_was"
          value={JSON.stringify(wasOf(typedHere, after ? withTheirs(after) : base))}
        />
        {props.nextHref && <input type="hidden" name="_nextHref" value={props.nextHref} />}
        {refused && (
          <Notice kind="danger" live="alert">
            {refusalSentence(refused)}
          </Notice>
        )}
        {resumed.length > 0 && (
          <Notice
            kind="info"
            live="status"
            title={`上次没有来得及保存的内容已填回：${resumed.map((name) => labels[name] ?? name).join('、')}。请核对`}
          />
        )}
        <ConflictPanel
          fields={fields}
          conflicts={state.conflicts}
          onDecide={(name, side) => {
            const answer = saver?.decide(name, side)
            if (side === 'theirs') put({ [name]: answer })
          }}
        />
        {after && <ConflictChoice fields={fields} conflicts={after.conflicts} by={after.by} />}
        {told && blocking.length > 0 && <ErrorSummary faults={faultsOf(step, blocking, content)} />}
        {props.lead}
        {step.groups.map((group, index) => {
          const shownFields = askedFields(group.fields, look)
          if (shownFields.length === 0) return null
          return (
            <section
              key={group.title ?? index}
              className="rounded-md border border-line bg-surface px-5 py-5 sm:px-6"
            >
              {group.title && <h2 className="mb-4 text-lg font-semibold">{group.title}</h2>}
              <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
                {shownFields.map((field) => {
                  const known = derived(field, look)
                  return (
                    <div
                      key={`${field.name}-${epochs[field.name] ?? 0}-${known === undefined}`}
                      className="contents"
                      data-question={field.name}
                    >
                      <Field
                        field={field}
                        name={field.name}
                        value={known ?? answers[field.name]}
                        problems={shown(field)}
                        labels={labels}
                        idPrefix={idPrefixOf(step.key)}
                        readOnly={!editable || known !== undefined}
                        facts={
                          field.kind === 'carried'
                            ? { [field.from]: shownValue(form, step, field, content) }
                            : undefined
                        }
                        figure={
                          field.kind === 'figure'
                            ? figureText(figureOf(field.figure, content, step.key), field.scale)
                            : undefined
                        }
                      />
                      <ReasonNote reasons={props.reasons.filter((reason) => reason.field === field.name)} />
                    </div>
                  )
                })}
              </div>
            </section>
          )
        })}
      </form>
      {props.children}
      {editable && (
        <ActionBar>
          {props.previousHref && <LinkButton href={props.previousHref}>上一步</LinkButton>}
          <Button form={formId} variant="primary" disabled={posting}>
            保存
          </Button>
          {props.nextHref && (
            <Button form={formId} name="_next" value="1" disabled={posting}>
              下一步
            </Button>
          )}
          {props.more}
          <div className="ms-auto min-w-0">
            <SaveLine state={saver && state.save} savedAt={props.savedAt} here={here} />
          </div>
        </ActionBar>
      )}
    </>
  )
}

/** Shown from the start: what a person has to hear without having done anything wrong just now. */
const isStanding = (problem: Problem) => problem.severity === 'warning' || problem.severity === 'information'

const wasOf = (asked: readonly FieldSpec[], base: Answers): Answers =>
  Object.fromEntries(asked.map((field) => [field.name, base[field.name] ?? '']))

/** After a comparison the next 保存 starts from what the others wrote. */
const withTheirs = ({ answers, conflicts }: StepSaved): Answers => ({
  ...answers,
  ...Object.fromEntries(conflicts.map(({ name, theirs }) => [name, theirs])),
})
