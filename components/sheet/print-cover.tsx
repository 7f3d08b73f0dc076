import type { Sheet } from '@/lib/forms/sheet'
import { worded } from './worded'

type Props = Pick<Sheet, 'title' | 'cover'> & { acceptNo: string | null; draft: boolean }

/** More lines than these stand closer, so that the front page stays one page. */
const ROOMY = 11

export function PrintCover({ title, cover, acceptNo, draft }: Props) {
  return (
    <section className={cover.length > ROOMY ? 'cover close' : 'cover'}>
      <p className="accept-no">{acceptNo ? `受理编号：${acceptNo}` : ' '}</p>
      <h1>{title}</h1>
      <p className="draft-note">{draft ? '（草稿，不作为正式材料）' : ' '}</p>
      <table className="cover-lines">
        <tbody>
          {cover.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.label}</th>
              <td>{worded(line.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
