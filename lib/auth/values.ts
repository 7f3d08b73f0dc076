/** What a form said, by name. Repeated names keep all their values. */
export type Values = Record<string, string[]>

/**
 * Reads a form without the framework's own entries. Files are not values: they go their own way. An action can be
 * called by anyone with anything: what is no form says nothing.
 */
export function readValues(form: FormData): Values {
  const values: Values = {}
  if (!(form instanceof FormData)) return values
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$ACTION_') || typeof value !== 'string') continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** One value as itself, several as a list: the shape schemas are written for. */
export const inputOf = (values: Values): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))
