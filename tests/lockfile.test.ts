import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { version?: string; optionalDependencies?: Record<string, string> }

/** As Node looks a package up: beside the one that asks, then further out. */
function isLocked(packages: Record<string, Locked>, asking: string, name: string): boolean {
  for (let base = asking; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]?.version) return true
    if (base === '') return false
  }
}

// npm leaves out what the registry did not have for other machines, and then refuses its own lockfile.
test('the lockfile names every optional package, so that `npm ci` accepts it', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  const missing = Object.entries(packages).flatMap(([asking, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, asking, name))
      .map((name) => `${name} of ${asking}`),
  )
  expect(missing).toEqual([])
})
