import { describe, expect, test } from 'vitest'
import { type Comparison, compare } from './measure'

/** Sides that answer what is listed, the first answer being the warm-up. */
function sides(unit: Comparison['unit'], ours: number[], bare: number[]) {
  const asked: string[] = []
  const side = (what: string, figures: number[]) => ({
    what,
    round: async () => {
      asked.push(what)
      return figures.shift()!
    },
  })
  return { asked, comparison: { name: '', unit, ours: side('ours', ours), bare: side('bare', bare) } }
}

describe('a comparison', () => {
  test('warms both sides up and measures them in turn', async () => {
    const { asked, comparison } = sides('ms', [0, 1, 1, 1], [0, 1, 1, 1])
    await compare(comparison)
    expect(asked.join(' ')).toBe('bare ours bare ours ours bare bare ours')
  })

  test('tells the median and the spread of the rounds, without the warm-up', async () => {
    const { comparison } = sides('ms', [99, 6, 4, 9], [99, 2, 2, 3])
    const { ours, ratio } = await compare(comparison)
    expect(ours).toMatchObject({ median: 6, least: 4, most: 9 })
    expect(ratio).toEqual({ median: 3, least: 2, most: 3 })
  })

  test('says twice the bare side for half as many in a second', async () => {
    const { comparison } = sides('per second', [9, 50, 50, 50], [9, 100, 100, 100])
    expect((await compare(comparison)).ratio.median).toBe(2)
  })
})
