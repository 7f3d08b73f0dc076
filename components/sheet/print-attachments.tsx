import { sizeWords } from '@/components/words/figures'
import type { SheetStep } from '@/lib/forms/sheet'
import { shortHash } from './worded'

type Props = { step: Extract<SheetStep, { kind: 'attachments' }>; heading: string }

export function PrintAttachments({ step, heading }: Props) {
  return (
    <section className="list">
      <table className="rows files">
        <colgroup>
          <col style={{ width: '8%' }} />
          <col style={{ width: '27%' }} />
          <col style={{ width: '31%' }} />
          <col style={{ width: '8%' }} />
          <col style={{ width: '12%' }} />
          <col style={{ width: '14%' }} />
        </colgroup>
        <thead>
          <tr className="caption">
            <th colSpan={6}>
              <h2>{heading}</h2>
            </th>
          </tr>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">材料名称</th>
            <th scope="col">文件名</th>
            <th scope="col">页数</th>
            <th scope="col">大小</th>
            <th scope="col">SHA-256 前 8 位</th>
          </tr>
        </thead>
        {step.slots.map((slot, index) => (
          <tbody key={slot.code} className="leading">
            {slot.files.length === 0 && (
              <tr>
                <td className="serial">{index + 1}</td>
                <td>{slot.label}</td>
                <td colSpan={4}>—{slot.required ? '（未上传）' : '（选填，未上传）'}</td>
              </tr>
            )}
            {slot.files.map((file, at) => (
              <tr key={file.id}>
                {at === 0 && (
                  <>
                    <td className="serial" rowSpan={slot.files.length}>
                      {index + 1}
                    </td>
                    <td rowSpan={slot.files.length}>{slot.label}</td>
                  </>
                )}
                <td>{file.name}</td>
                <td className="numeric">{file.pages ?? '—'}</td>
                <td className="numeric">{sizeWords(file.size)}</td>
                <td className="code">{shortHash(file.sha256)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
