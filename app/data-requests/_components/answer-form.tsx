'use client'

import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
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
  const field = `answer-${id}`
  return (
    <form {...form} key={formKey} className="max-w-xl space-y-3 pt-2">
      <input type="hidden" name="id" value={id} />
      <div>
        <label htmlFor={field} className="mb-1 block font-medium">
          答复<span className="sr-only"> {name}</span>
          <span aria-hidden="true" className="ms-1 text-danger">
            *
          </span>
        </label>
        <Textarea
          id={field}
          name="answer"
          rows={2}
          readOnly={pending}
          defaultValue={values.answer?.[0] ?? ''}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={refusal ? `${field}-fault` : undefined}
        />
        {refusal && (
          <p id={`${field}-fault`} role="alert" className="mt-1 text-sm text-danger">
            {problems[0] ? answerProblemWords(problems[0].code) : refusalSentence(refusal)}
          </p>
        )}
      </div>
      <Button variant="primary" disabled={pending}>
        办结<span className="sr-only"> {name}</span>
      </Button>
    </form>
  )
}
