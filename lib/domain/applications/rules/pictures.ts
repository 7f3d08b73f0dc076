import { problemAt, type Rule } from './rule'

const SHORT_SIDE = 800

/** R32: a picture whose short side is below 800 pixels is hard to read. */
export const pictures: Rule = {
  id: 'R32',
  check: ({ content }) =>
    Object.entries(content.files).flatMap(([step, files]) => {
      const small = files.filter(
        ({ width, height }) =>
          width !== undefined && height !== undefined && Math.min(width, height) < SHORT_SIDE,
      )
      return [...new Set(small.map(({ slot }) => slot))].map((slot) => {
        const found = small
          .filter((file) => file.slot === slot)
          .map(({ name, width, height }) => `${name}（${width}×${height}）`)
          .join('、')
        return problemAt({ step, field: slot }, 'r32_small', 'warning', { found, expected: SHORT_SIDE })
      })
    }),
}
