/** What is measured: `ms` for one, or how many `per second`. Each round answers one figure. */
export type Side = { what: string; round: () => Promise<number> }
export type Comparison = {
  name: string
  unit: 'ms' | 'per second'
  ours: Side
  bare: Side
}

export type Figure = { what: string; median: number; least: number; most: number; rounds: number[] }
export type Row = {
  name: string
  unit: Comparison['unit']
  ours: Figure
  bare: Figure
  /** How many times the bare side's time ours takes: the median over the rounds, and its spread. */
  ratio: { median: number; least: number; most: number }
}

export const ROUNDS = 3

/** Warms both sides up, then measures them in turn, each round beginning with the other one. */
export async function compare({ name, unit, ours, bare }: Comparison): Promise<Row> {
  await bare.round()
  await ours.round()
  const [own, other]: number[][] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % 2 === 0
    if (first) other!.push(await bare.round())
    own!.push(await ours.round())
    if (!first) other!.push(await bare.round())
  }
  const ratios = own!.map((value, round) => (unit === 'ms' ? value / other![round]! : other![round]! / value))
  return {
    name,
    unit,
    ours: { what: ours.what, ...spread(own!), rounds: own! },
    bare: { what: bare.what, ...spread(other!), rounds: other! },
    ratio: spread(ratios),
  }
}

/** How long one takes: the mean of so many, one after the other. */
export async function msOf(times: number, run: (time: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (let time = 0; time < times; time++) await run(time)
  return (performance.now() - began) / times
}

function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, least: sorted[0]!, most: sorted.at(-1)! }
}
