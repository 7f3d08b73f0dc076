import { readFileSync } from 'node:fs'
import os from 'node:os'
import { type Figure, ROUNDS, type Row } from './measure'

export type Report = {
  at: string
  machine: { cpu: string; cores: number; node: string; next: string; loadBefore: number; loadAfter: number }
  rounds: number
  rows: Row[]
}

export const load = () => os.loadavg()[0]!

export const reportOf = (rows: Row[], loadBefore: number): Report => ({
  at: new Date().toISOString(),
  machine: {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    node: process.versions.node,
    next: JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')).version,
    loadBefore: round(loadBefore),
    loadAfter: round(load()),
  },
  rounds: ROUNDS,
  rows,
})

/** The table, as in `docs/benchmarks.md`. */
export function tableOf({ at, machine, rounds, rows }: Report): string {
  return [
    `${at.slice(0, 16).replace('T', ' ')} UTC · ${machine.cores} cores, ${machine.cpu} · Node ${machine.node}, Next ${machine.next}`,
    `load before ${machine.loadBefore}, after ${machine.loadAfter} · ${rounds} rounds: median (least–most)`,
    '',
    '| what | ours | bare | times the bare side |',
    '|---|---|---|---|',
    ...rows.map(
      ({ name, unit, ours, bare, ratio }) =>
        `| ${name} | ${told(ours)} ${unit} | ${told(bare)} ${unit} | ${figures(ratio.median)} (${figures(ratio.least)}–${figures(ratio.most)}) |`,
    ),
  ].join('\n')
}

const told = ({ median, least, most }: Figure) => `${figures(median)} (${figures(least)}–${figures(most)})`

/** Three figures: more would be noise. */
const figures = (value: number) => String(round(value))
const round = (value: number) => Number(value.toPrecision(3))
