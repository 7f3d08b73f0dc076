'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { usePlace } from './place'

export type FileVerb = 'remove' | 'restore' | 'up' | 'down'

type Props = {
  verb: FileVerb
  file: { id: string; slot: string }
  /** The element that names the file: the same word stands beside each. */
  describedBy: string
  children: ReactNode
  disabled?: boolean
  /** With scripts; the form works by itself without them. */
  onCommand: () => void
  buttonId?: string
}

/** One command on a stored file: a form of its own, so that it works before scripts arrive. */
export function CommandButton({ verb, file, describedBy, children, disabled, onCommand, buttonId }: Props) {
  const { back } = usePlace()
  return (
    <form
      method="post"
      action={`/api/files/${file.id}/${verb}`}
      onSubmit={(event) => {
        event.preventDefault()
        onCommand()
      }}
    >
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="slot" value={file.slot} />
      <Button
        id={buttonId}
        aria-describedby={describedBy}
        type="submit"
        variant="quiet"
        size="small"
        disabled={disabled}
        className="disabled:border-transparent disabled:bg-transparent"
      >
        {children}
      </Button>
    </form>
  )
}

/** Runs the command and answers the code of a refusal, or `broken` when nobody answered. */
export async function runCommand(id: string, verb: FileVerb): Promise<string | null> {
  try {
    const answer = await fetch(`/api/files/${id}/${verb}`, {
      method: 'POST',
      headers: { accept: 'application/json' },
    })
    const said = (await answer.json()) as { ok: boolean; code?: string }
    return said.ok ? null : (said.code ?? 'broken')
  } catch {
    return 'broken'
  }
}
