import type { ReactNode } from 'react'
import { SheetView } from '@/components/sheet/sheet-view'
import { Notice } from '@/components/ui/notice'
import { personWords } from '@/components/words/together'
import { settled } from '@/lib/forms/settled'
import { sheetOf } from '@/lib/forms/sheet-of'
import type { OwnApplicationView } from '@/lib/operations/applications/view'

/** A step that others fill in, for who was asked for another one: to be read, numbers of persons hidden. */
export function ForReading({
  view,
  step,
  children,
}: {
  view: OwnApplicationView
  step: string
  /** Where to go on. */
  children: ReactNode
}) {
  const { form, content, shares } = view
  const sheet = sheetOf(form, settled(form, content))
  const share = shares[step]
  return (
    <div className="space-y-4">
      <Notice
        kind="waiting"
        title={
          share ? `这一步由${personWords(share.person)}填写，您可以查看` : '这一步没有分给您填写，您可以查看'
        }
      >
        需要由您填写的，请联系填报人或单位管理员调整分工。身份证号和手机号隐去了中间几位。
      </Notice>
      <SheetView
        sheet={{ ...sheet, steps: sheet.steps.filter(({ key }) => key === step) }}
        fileHref={(file) => `/files/${file.id}?inline=1`}
      />
      <div className="flex flex-wrap gap-3">{children}</div>
    </div>
  )
}
