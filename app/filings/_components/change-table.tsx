import { Cell, HeadCell, Table } from '@/components/ui/table'
import { HIDDEN_CHANGED, ORDER_CHANGED, ROW_CHANGE_WORDS } from '@/components/words/changes'
import type { CellChange, SheetChange } from '@/lib/forms/sheet-changes'

type Props = {
  changes: readonly SheetChange[]
  /** What the two columns are called. */
  was: string
  now: string
}

/** More than anybody reads at once. */
const MOST = 200

/** What two versions say differently, side by side; the rows of a list one by one. */
export function ChangeTable({ changes, was, now }: Props) {
  const rest = changes.length - MOST
  return (
    <>
      <Table caption={`${was}与${now}的差别`} className="table-fixed">
        <colgroup>
          <col className="w-1/4" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <HeadCell>项目</HeadCell>
            <HeadCell>{was}</HeadCell>
            <HeadCell>{now}</HeadCell>
          </tr>
        </thead>
        {changes.slice(0, MOST).map((change) => (
          <tbody key={keyOf(change)}>
            {change.kind === 'line' && <Change {...change} />}
            {change.kind === 'order' && <Heading>{ORDER_CHANGED}</Heading>}
            {change.kind === 'row' && (
              <>
                <Heading>
                  {ROW_CHANGE_WORDS[change.how]}：{change.title || '未填写的一行'}
                </Heading>
                {change.cells.map((cell) => (
                  <Change key={cell.label} {...cell} />
                ))}
              </>
            )}
          </tbody>
        ))}
      </Table>
      {rest > 0 && (
        <p className="mt-2 text-sm text-muted">
          这里列出前 {MOST} 处，还有 {rest} 处没有列出。
        </p>
      )}
    </>
  )
}

const keyOf = (change: SheetChange): string =>
  `${change.kind}.${change.kind === 'line' ? change.name : change.kind === 'row' ? change.row : ''}`

function Heading({ children }: { children: React.ReactNode }) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={3}
        className="border-b border-line bg-soft px-3 py-1.5 text-start font-semibold"
      >
        {children}
      </th>
    </tr>
  )
}

function Change({ label, was, now }: CellChange) {
  return (
    <tr>
      <Cell className="text-muted">{label}</Cell>
      <Value text={was} />
      <Value text={now} note={was === now ? `（${HIDDEN_CHANGED}）` : ''} />
    </tr>
  )
}

const Value = ({ text, note = '' }: { text: string; note?: string }) => (
  <Cell className="whitespace-pre-line break-words">
    {text || '—'}
    {note}
  </Cell>
)
