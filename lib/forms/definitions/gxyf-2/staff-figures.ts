import { BACHELOR_UP } from '../../catalogues/people'
import { titlesOfLevel } from '../../catalogues/titles'
import type { Condition } from '../../condition'
import type { FigureField } from '../../spec'

const fulltimeWho = (...where: Condition[]) => ({
  count: 'staff',
  where: { all: [{ field: 'employment', is: 'fulltime' }, ...where] },
})

const persons = (name: string, label: string, ...where: Condition[]): FigureField => ({
  kind: 'figure',
  name,
  label,
  figure: fulltimeWho(...where),
  unit: '人',
})

/** What the list of staff amounts to. Only 专职 people count (R10). */
export const staffFigures: readonly FigureField[] = [
  persons('staffCount', '专职人员总数'),
  persons('doctorCount', '其中博士研究生', { field: 'education', is: '11' }),
  persons('masterCount', '其中硕士研究生', { field: 'education', is: '14' }),
  persons('bachelorCount', '其中大学本科', { field: 'education', is: '21' }),
  persons('seniorCount', '其中高级职称', { field: 'title', in: titlesOfLevel('1', '2') }),
  persons('midCount', '其中中级职称', { field: 'title', in: titlesOfLevel('3') }),
  {
    kind: 'figure',
    name: 'qualifiedShare',
    label: '本科以上或中级以上占比',
    figure: {
      ratio: [
        fulltimeWho({
          any: [
            { field: 'education', in: BACHELOR_UP },
            { field: 'title', in: titlesOfLevel('1', '2', '3') },
          ],
        }),
        fulltimeWho(),
      ],
    },
    unit: '%',
    scale: 2,
  },
]
