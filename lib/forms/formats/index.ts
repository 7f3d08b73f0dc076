/**
 * The written forms that a text can be asked to have. `normalise` folds what people type (full-width, spaces,
 * hyphens, lower case) into the one stored form and never throws; `check` reads the normalised text.
 */
export type Format = { normalise: (text: string) => string; check: (value: string) => FormatFault | null }

/** `warning` lets a value through after an explicit confirmation, `error` does not. */
export type FormatFault = {
  code: string
  severity: 'error' | 'warning'
  params?: Record<string, string | number>
}

const asIs: Format = { normalise: (text) => text.trim(), check: () => null }

export const FORMATS = {
  uscc: asIs,
  idNumber: asIs,
  hkMacaoPermit: asIs,
  taiwanPermit: asIs,
  permanentResidence: asIs,
  passport: asIs,
  personName: asIs,
  foreignName: asIs,
  mobile: asIs,
  telephone: asIs,
  email: asIs,
  postcode: asIs,
  url: asIs,
  highTechCert: asIs,
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS
