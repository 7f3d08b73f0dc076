import { designPatent, inventionPatent, registration, softwareCopyright, utilityPatent } from './certificates'
import { checkEmail, normaliseEmail } from './email'
import type { FormatFault } from './fault'
import { checkHighTechCert, normaliseHighTechCert } from './high-tech-cert'
import { checkIdNumber, normaliseIdNumber } from './id-number'
import {
  checkAnyName,
  checkForeignName,
  checkPersonName,
  normaliseAnyName,
  normaliseForeignName,
  normalisePersonName,
} from './names'
import {
  checkMobile,
  checkPhone,
  checkTelephone,
  normaliseMobile,
  normalisePhone,
  normaliseTelephone,
} from './phones'
import { checkPostcode, normalisePostcode } from './postcode'
import { hkMacaoPermit, passport, permanentResidence, taiwanPermit } from './travel-documents'
import { checkUrl, normaliseUrl } from './url'
import { checkUscc, normaliseUscc } from './uscc'

export type { FormatCode, FormatFault } from './fault'

/**
 * The written forms that a text can be asked to have. `normalise` folds what people type (full-width, spaces,
 * hyphens, lower case) into the one stored form and never throws; `check` reads the normalised text. `today`
 * is the day in Shanghai, `YYYY-MM-DD`: a birth or a certificate cannot be of tomorrow.
 */
export type Format = {
  normalise: (text: string) => string
  check: (value: string, today: string) => FormatFault | null
}

export const FORMATS = {
  uscc: { normalise: normaliseUscc, check: checkUscc },
  idNumber: { normalise: normaliseIdNumber, check: checkIdNumber },
  hkMacaoPermit,
  taiwanPermit,
  permanentResidence,
  passport,
  personName: { normalise: normalisePersonName, check: checkPersonName },
  foreignName: { normalise: normaliseForeignName, check: checkForeignName },
  /** Chinese or Latin, by its first character. */
  anyName: { normalise: normaliseAnyName, check: checkAnyName },
  mobile: { normalise: normaliseMobile, check: checkMobile },
  telephone: { normalise: normaliseTelephone, check: checkTelephone },
  /** 座机 or mobile. */
  phone: { normalise: normalisePhone, check: checkPhone },
  email: { normalise: normaliseEmail, check: checkEmail },
  postcode: { normalise: normalisePostcode, check: checkPostcode },
  url: { normalise: normaliseUrl, check: checkUrl },
  highTechCert: { normalise: normaliseHighTechCert, check: checkHighTechCert },
  inventionPatent,
  utilityPatent,
  designPatent,
  softwareCopyright,
  /** The number of any other certificate. */
  registration,
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS
