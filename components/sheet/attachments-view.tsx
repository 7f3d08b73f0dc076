import { TextLink } from '@/components/ui/text-link'
import { sizeWords } from '@/components/words/figures'
import type { SheetFile, SheetStep } from '@/lib/forms/sheet'
import type { Notes } from './sheet-view'

type Props = {
  step: Extract<SheetStep, { kind: 'attachments' }>
  notes: Notes
  fileHref?: (file: SheetFile) => string
}

export const AttachmentsView = ({ step, notes, fileHref }: Props) => (
  <dl>
    {step.slots.map((slot) => (
      <div key={slot.code} id={`${step.key}.${slot.code}`} className="border-b border-line py-2.5">
        <dt className="text-sm text-muted">
          {slot.label}
          {slot.required ? '' : '（选填）'}
        </dt>
        {slot.files.length === 0 && <dd>—（未上传）</dd>}
        {slot.files.map((file) => (
          <dd key={file.id} className="[overflow-wrap:anywhere]">
            {fileHref ? (
              <TextLink href={fileHref(file)} prefetch={false}>
                {file.name}
              </TextLink>
            ) : (
              file.name
            )}
            <span className="ms-2 text-sm text-muted">
              {file.pages ? `${file.pages} 页，` : ''}
              {sizeWords(file.size)}
            </span>
          </dd>
        ))}
        {notes[`${step.key}.${slot.code}`] && <dd className="mt-1">{notes[`${step.key}.${slot.code}`]}</dd>}
      </div>
    ))}
  </dl>
)
