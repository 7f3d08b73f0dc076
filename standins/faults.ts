/** What is out of order at the moment, as switched on the start page. */
export type Faults = {
  sso: 'up' | 'down'
  sms: 'up' | 'busy' | 'refuse' | 'cut'
  mail: 'up' | 'busy' | 'refuse' | 'cut'
}

export const noFaults = (): Faults => ({ sso: 'up', sms: 'up', mail: 'up' })

const KINDS: { [K in keyof Faults]: readonly Faults[K][] } = {
  sso: ['up', 'down'],
  sms: ['up', 'busy', 'refuse', 'cut'],
  mail: ['up', 'busy', 'refuse', 'cut'],
}

/** Switches what the form names; all else stays as it is. */
export function switchFaults(faults: Faults, form: Record<string, string>): void {
  for (const part of Object.keys(KINDS) as (keyof Faults)[]) {
    const found = (KINDS[part] as readonly string[]).find((one) => one === form[part])
    if (found) Object.assign(faults, { [part]: found })
  }
}
