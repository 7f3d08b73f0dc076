'use client'

import { Badge } from '@/components/ui/badge'
import type { SlotSpec } from '@/lib/forms/spec'
import { sizeText } from './size'

/** What the slot is for, whether it must be filled, how many files it holds, and what it takes. */
export function SlotHead({ slot, count, level }: { slot: SlotSpec; count: number; level: 2 | 3 }) {
  const Title = `h${level}` as const
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Title id={`slot-${slot.code}-name`} className="font-semibold text-base">
          <span className="mr-2 font-normal text-muted text-sm">{slot.code}</span>
          {slot.label}
          {!slot.optional && (
            <span className="ml-1 text-danger">
              <span aria-hidden="true">*</span>
              <span className="sr-only">必传</span>
            </span>
          )}
        </Title>
        {count > 0 ? (
          <Badge kind="done">已上传 {count} 个</Badge>
        ) : (
          <Badge kind="waiting">{slot.optional ? '选填，未上传' : '未上传'}</Badge>
        )}
      </div>
      <p id={`slot-${slot.code}-help`} className="mt-1 text-muted text-sm">
        {slot.help && <span className="block">{slot.help}</span>}
        {limits(slot)}
      </p>
    </>
  )
}

const NAMES = { pdf: 'PDF', jpg: 'JPG', png: 'PNG' }
const limits = (slot: SlotSpec): string =>
  `${slot.accept.map((type) => NAMES[type]).join('、')}，每个不超过 ${sizeText(slot.maxBytes)}，${
    slot.maxFiles === 1 ? '1 个文件' : `最多 ${slot.maxFiles} 个文件`
  }`
