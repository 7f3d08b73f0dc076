import { Fragment } from 'react'
import type { SheetStep } from '@/lib/forms/sheet'
import { across, beneath, columnShares } from './columns'
import { serialOf } from './numbering'
import { Stack } from './stack'
import { worded } from './worded'

type List = Extract<SheetStep, { kind: 'list' }>

/** Rows that stay with the head, so that no page ends in a head alone. */
const LEADING = 3

/** A list of many columns lies on a page turned sideways. */
const isWide = (step: List) => across(step).length > 5

/** Halves of 9 pt characters that a line of the page holds, upright and sideways. */
const UPRIGHT = 97
const SIDEWAYS = 159
const serialShare = (wide: boolean) => (wide ? 5 : 7)

export function PrintList({ step, heading }: { step: List; heading: string }) {
  const wide = isWide(step)
  const serial = serialShare(wide)
  const shares = columnShares(step, wide ? SIDEWAYS : UPRIGHT, serial)
  const shown = across(step)
  const columns = shown.length + 1
  return (
    <section className={wide ? 'list wide' : 'list'}>
      <table className="rows">
        <colgroup>
          <col style={{ width: `${serial}%` }} />
          {shares.map((share, index) => (
            <col key={shown[index]!.column.label} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr className="caption">
            <th colSpan={columns}>
              <h2>{heading}</h2>
            </th>
          </tr>
          <tr>
            <th scope="col">序号</th>
            {shown.map(({ column }) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="leading">
          {step.rows.length === 0 && (
            <tr>
              <td colSpan={columns} className="nothing">
                —（没有填写）
              </td>
            </tr>
          )}
          <Rows step={step} from={0} to={LEADING} />
        </tbody>
        <tbody>
          <Rows step={step} from={LEADING} to={step.rows.length} />
          {step.figures.length > 0 && (
            <tr className="figures">
              <td colSpan={columns}>
                {step.figures.map((line) => (
                  <span key={line.name}>
                    {line.label}：{worded(line.value)}
                  </span>
                ))}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

const Rows = ({ step, from, to }: { step: List; from: number; to: number }) =>
  step.rows.slice(from, to).map((row, index) => {
    const below = beneath(step, row)
    return (
      <Fragment key={row.id}>
        <tr className={below.length > 0 ? 'over' : undefined}>
          <td className="serial">{serialOf(step.numbered, from + index)}</td>
          {across(step).map(({ column, at }) => (
            <td key={column.label} className={column.numeric ? 'numeric' : undefined}>
              <Stack values={row.cells[at] ?? []} />
            </td>
          ))}
        </tr>
        {below.length > 0 && (
          <tr className="below">
            <td colSpan={across(step).length + 1}>
              {below.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </td>
          </tr>
        )}
      </Fragment>
    )
  })
