import type { SheetGrid, SheetGroup, SheetLine, SheetStep } from '@/lib/forms/sheet'
import { pairs } from './pairs'
import { bare, headOf, worded } from './worded'

type Props = { step: Extract<SheetStep, { kind: 'form' }>; heading: string }

export function PrintForm({ step, heading }: Props) {
  return (
    <section className="form">
      <h2>{heading}</h2>
      {step.groups.map((group, index) => (
        // A group has no name of its own and never moves.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Group key={index} {...group} />
      ))}
    </section>
  )
}

function Group({ title, lines, grid }: SheetGroup) {
  if (grid) return <Grid title={title} lines={lines} grid={grid} />
  return (
    <>
      {title && <h3>{title}</h3>}
      <table className="answers">
        <colgroup>
          <col className="label" />
          <col />
          <col className="label" />
          <col />
        </colgroup>
        <tbody>
          {pairs(lines).map((row) => (
            <tr key={row[0]!.name} className={row.length === 1 ? 'whole' : undefined}>
              {row.map((line) => (
                <Answer key={line.name} line={line} span={row.length === 1 ? 3 : 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A matrix as the table it was filled in as. */
function Grid({ title, lines, grid }: Pick<SheetGroup, 'title' | 'lines'> & { grid: SheetGrid }) {
  const values = new Map(lines.map((line) => [line.name, line.value]))
  return (
    <>
      {title && <h3>{title}</h3>}
      <table className="answers grid">
        <thead>
          <tr>
            <td />
            {grid.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{headOf(row)}</th>
              {row.names.map((name) => (
                <td key={name}>{bare(values.get(name) ?? '', row.unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Answer = ({ line, span }: { line: SheetLine; span: number }) => (
  <>
    <th scope="row">{line.label}</th>
    <td colSpan={span}>{worded(line.value)}</td>
  </>
)
