import { ForgetTyped } from '@/components/filing/forget-typed'

const FORMS = ['library'] as const

/** An entry has been saved: neither its page nor that of the next new one fills in what was typed for it. */
export function ForgetEntry({ accountId, shelf, id }: { accountId: string; shelf: string; id: string }) {
  return (
    <>
      <ForgetTyped accountId={accountId} id={id} forms={FORMS} />
      <ForgetTyped accountId={accountId} id={shelf} forms={FORMS} />
    </>
  )
}
