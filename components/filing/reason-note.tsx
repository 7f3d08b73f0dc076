import { Notice } from '@/components/ui/notice'

/** What the reviewer wants mended, at the field it is about. */
export function ReasonNote({ reasons }: { reasons: readonly { label: string; text: string }[] }) {
  if (reasons.length === 0) return null
  return (
    <div className="space-y-2 sm:col-span-full">
      {reasons.map((reason) => (
        <Notice key={`${reason.label}${reason.text}`} kind="returned" title={`退回意见：${reason.label}`}>
          {reason.text}
        </Notice>
      ))}
    </div>
  )
}
