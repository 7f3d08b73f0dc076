'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { faultsOf } from '@/components/filing/faults'
import { postedIn } from '@/components/filing/posted-in'
import { RowFields } from '@/components/filing/row-fields'
import { useDecisionForm } from '@/components/filing/use-decision-form'
import { DefaultSubmit } from '@/components/form/default-submit'
import { ErrorSummary } from '@/components/form/error-summary'
import { ActionBar } from '@/components/layout/action-bar'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { checkRow } from '@/lib/forms/check'
import { type Cells, emptyContent } from '@/lib/forms/content'
import { columnsOf } from '@/lib/forms/fields'
import { type Posted, readFields } from '@/lib/forms/read'
import type { ListStep } from '@/lib/forms/spec'
import { blocks } from '@/lib/result'

type Props = {
  accountId: string
  shelf: string
  id: string
  /** 0: a new one. */
  version: number
  list: ListStep
  cells: Cells
  today: string
  told: boolean
  /** What was posted with an ended session. */
  kept: Posted | null
  backHref: string
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
}

/** One entry of the library: the fields of the row's dialog, and a plain form below them. */
export function EntryForm(props: Props) {
  const { shelf, id, version, list, cells, action, accountId, kept } = props
  const place = `library:${version === 0 ? shelf : id}:${version}`
  const { form, formKey, pending, values, refusal, problems } = useDecisionForm(action, {
    accountId,
    place,
    kept,
  })
  const router = useRouter()
  // Somebody else was first: the version of now, so that a second 保存 is taken.
  const stale = refusal?.code === 'stale'
  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
  const typed = columnsOf(list).filter(({ name }) => name in values)
  // As the page was opened, whatever is drawn anew: the id of a new one, and what its changes are told from.
  const [opened] = useState({ id, cells })
  return (
    <form {...form} key={formKey} noValidate className="space-y-6">
      <DefaultSubmit />
      <input type="hidden" name="shelf" value={shelf} />
      <input type="hidden" name="id" value={opened.id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="_was" value={JSON.stringify(opened.cells)} />
      {refusal && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      <Fields
        {...props}
        cells={{ ...cells, ...(readFields(typed, values) as Cells) }}
        refused={problems.map((problem) => ({ ...problem, step: list.key }))}
      />
      <ActionBar>
        <LinkButton href={props.backHref}>返回资料库</LinkButton>
        <Button variant="primary" disabled={pending}>
          保存
        </Button>
      </ActionBar>
    </form>
  )
}

function Fields({
  list,
  cells: initial,
  today,
  told,
  refused,
}: Pick<Props, 'list' | 'cells' | 'today' | 'told'> & { refused: Parameters<typeof faultsOf>[1] }) {
  const element = useRef<HTMLFieldSetElement>(null)
  const [cells, setCells] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const content = { ...emptyContent(), rows: { [list.key]: [{ id: 'entry', cells }] } }
  const problems = checkRow(list, content, cells, today)
  const shown = told ? problems : problems.filter((one) => left.has(one.field) && one.severity !== 'missing')
  const blocking = told ? problems.filter(blocks) : []
  const typed = () => {
    const form = element.current?.closest('form')
    if (!form) return
    const posted = postedIn(form)
    const here = columnsOf(list).filter(
      ({ name, kind }) => name in posted || (kind === 'multi' && `_shown.${name}` in posted),
    )
    setCells((now) => ({ ...now, ...(readFields(here, posted) as Cells) }))
  }
  const within = (list: ReturnType<typeof faultsOf>) =>
    list.map((fault) => ({ ...fault, href: fault.href.slice(fault.href.indexOf('#')) }))
  return (
    <fieldset
      ref={element}
      onInput={typed}
      onChange={typed}
      onBlur={(event) => {
        const name = event.target.closest<HTMLElement>('[data-question]')?.dataset.question
        if (name) setLeft((now) => new Set(now).add(name))
      }}
      className="min-w-0 space-y-6"
    >
      <legend className="sr-only">{list.noun}</legend>
      {blocking.length > 0 && (
        <ErrorSummary
          title={`已保存到资料库，还有 ${blocking.length} 处要补充或修改`}
          faults={within(faultsOf(list, blocking, content))}
        />
      )}
      <div className="rounded-md border border-line bg-surface px-5 py-5 sm:px-6">
        {columnsOf(list)
          .filter(({ kind }) => kind === 'multi' || kind === 'check')
          .map(({ name }) => (
            <input key={name} type="hidden" name={`_shown.${name}`} value="1" />
          ))}
        <RowFields
          step={list}
          content={content}
          cells={cells}
          problems={[...refused, ...shown]}
          reasons={[]}
        />
      </div>
    </fieldset>
  )
}
