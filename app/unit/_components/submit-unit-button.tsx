'use client'

import { Button } from '@/components/ui/button'
import { submitUnitForm } from '../actions'

/** Saves what the form says, then sends it to the county. */
export function SubmitUnitButton() {
  return (
    <Button form="step-profile" formAction={submitUnitForm} data-server="">
      提交
    </Button>
  )
}
