export const dynamic = 'force-dynamic'

const ROWS = Array.from({ length: 300 }, (_, row) => row)
const COLUMNS = Array.from({ length: 10 }, (_, column) => column)

/** A bare table as large as the list of 300 people. */
export default function BareRows() {
  return (
    <main>
      <h1>{new Date().toISOString()}</h1>
      <table>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              {COLUMNS.map((column) => (
                <td key={column}>
                  第 {row} 行第 {column} 列
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
