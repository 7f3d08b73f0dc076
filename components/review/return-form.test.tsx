import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReturnForm } from './return-form'

const drawn = (reasons: string): string =>
  renderToStaticMarkup(
    <ReturnForm
      id="f"
      version={1}
      accountId="a"
      places={[]}
      action={async (previous) => previous!}
      lines={1}
      kept={{ _reasons: [reasons] }}
    />,
  )

test.each([
  ['3', 3],
  ['1000', 50],
  ['-1', 1],
  ['1.5', 1],
  ['many', 1],
])('a form that was posted with %s lines is drawn with %i', (reasons, lines) => {
  expect(drawn(reasons).match(/<fieldset/g)).toHaveLength(lines)
})

test('more lines are offered as long as they are read', () => {
  expect(drawn('49')).toContain('再加一条')
  expect(drawn('50')).not.toContain('再加一条')
})
