import { formNameOf } from '@/lib/domain/batches/read'
import { programmes } from '@/lib/domain/programmes'
import { versionsOf } from '@/lib/forms/definitions'
import { formKeyOf } from '@/lib/forms/spec'
import type { Choices } from './_components/head-fields'

/** What a round can be about: every programme, with every version of its form. */
export const batchChoices = (): Choices =>
  programmes().map(({ key, name, policyPack, formKey }) => ({
    key,
    name,
    policyPack: policyPack ?? null,
    forms: versionsOf(formNameOf(formKey)).map((form) => ({ key: formKeyOf(form), title: form.title })),
  }))
