import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from '@/lib/files/store'
import { formByKey } from '@/lib/forms/definitions'
import type { Ctx } from '@/lib/operations/context'
import type { Attachment } from '../fixture/attachments'
import { pdfOf } from '../fixture/pdf'
import { attach } from '../play'

export type Files = {
  /** Attaches one small PDF to every required slot that this form asks of it. */
  attachAll: (ctx: Ctx, filingId: string, formKey: string, without?: readonly string[]) => Promise<void>
  /** Removes what it worked with. */
  clear: () => Promise<void>
}

/** All synthetic attachments of a slot are one file on the disk, hard-linked: a thousand applications stay small. */
export async function syntheticFiles(store: FileStore, folder: string): Promise<Files> {
  await mkdir(folder, { recursive: true })
  const masters = new Map<string, Promise<Attachment[]>>()
  const masterOf = (file: Attachment) => path.join(folder, `${file.step}-${file.slot}`)
  let number = 0

  const filesOf = (formKey: string) => {
    const made = masters.get(formKey) ?? writeMasters(plannedFor(formKey))
    masters.set(formKey, made)
    return made
  }
  const writeMasters = async (files: Attachment[]) => {
    for (const file of files) await writeFile(masterOf(file), file.bytes)
    return files
  }

  return {
    attachAll: async (ctx, filingId, formKey, without = []) => {
      for (const file of await filesOf(formKey)) {
        if (without.includes(file.slot)) continue
        const staged = path.join(folder, `staged-${number++}`)
        await link(masterOf(file), staged)
        await attach(ctx, filingId, file, { store, staged })
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

const plannedFor = (formKey: string): Attachment[] =>
  formByKey(formKey).steps.flatMap((step) =>
    step.kind === 'attachments'
      ? step.slots
          .filter((slot) => !slot.optional)
          .map((slot) => ({
            step: step.key,
            slot: slot.code,
            name: `${slot.label.replaceAll(/[/()（）].*$/g, '')}.pdf`,
            type: 'application/pdf' as const,
            pages: 1,
            bytes: pdfOf([[slot.label, '（合成材料，不具效力）']]),
          }))
      : [],
  )
