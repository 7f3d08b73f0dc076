import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { completeExpert } from '@/db/seed/fixture/expert'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import type { FormStep } from '@/lib/forms/spec'
import { StepForm } from './step-form'
import { StepStates } from './step-states'

const step = expertProfile1.steps.find(({ key }) => key === 'basic') as FormStep

/** The page as it comes, before scripts. */
function drawn(idNo: string): string {
  const content = completeExpert()
  const base = { ...content.answers.basic, idNo }
  return renderToStaticMarkup(
    <AppRouterContext value={{} as never}>
      <StepStates states={{}}>
        <StepForm
          filingId="f"
          accountId="a"
          here="/expert/steps/basic"
          form={expertProfile1}
          step={step}
          content={{ ...content, answers: { ...content.answers, basic: base } }}
          base={base}
          today="2026-11-24"
          otherProblems={[]}
          reasons={[]}
          editable
          told={false}
          savedAt={null}
          action={async (previous) => previous!}
        />
      </StepStates>
    </AppRouterContext>,
  )
}
const posted = (html: string): string[] =>
  Object.keys(JSON.parse(/name="_was" value="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"')))

describe('an answer that follows from another', () => {
  test('is shown and not asked, and a post says nothing of it', () => {
    const html = drawn('330400197406188032')
    expect(html).toContain('1974年6月')
    expect(html).not.toContain('name="birth"')
    expect(html).not.toContain('name="gender"')
    expect(posted(html)).not.toContain('birth')
    expect(posted(html)).toContain('idNo')
  })

  test('is asked while there is nothing yet to read it off', () => {
    const html = drawn('')
    expect(html).toContain('name="birth"')
    expect(posted(html)).toEqual(expect.arrayContaining(['birth', 'gender']))
  })
})
