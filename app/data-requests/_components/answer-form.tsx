'use client'

import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Textarea } from '@/components/ui/textarea'
import { answerProblemWords } from '@/components/words/personal'
import { refusalSentence } from '@/components/words/refusals'
import type { Posted } from '@/lib/forms/read'
import { answer } from '../actions'

type Props = { id: string; name: string; accountId: string; kept: Posted | null }

/** 办结, with the answer that the person reads. */
export function AnswerForm({ id, name, accountId, kept }: Props) {
  const mine = kept?.id?.[0] === id ? kept : null
  const decision = useDecisionForm(answer, { accountId, place: `request:${id}`, kept: mine })
  const { form, formKey, pending, values, refusal, problems } = decision
  return (
    <form {...form} key={formKey} noValidate className="max-w-xl space-y-3 pt-2">
      <input type="hidden" name="id" value={id} />
      <Labelled
        name="answer"
        id={`answer-${id}`}
        label={
          <>
            答复<span className="sr-only"> {name}</span>
          </>
        }
        fault={
          refusal
            ? problems[0]
              ? answerProblemWords(problems[0].code)
              : refusalSentence(refusal)
            : undefined
        }
      >
        {(control) => (
          <Textarea {...control} rows={2} readOnly={pending} defaultValue={values.answer?.[0] ?? ''} />
        )}
      </Labelled>
      <Button variant="primary" disabled={pending}>
        办结<span className="sr-only"> {name}</span>
      </Button>
    </form>
  )
}
