import { type FormatCode, fault } from './fault'
import { foldCode, hiddenFault } from './text'

const ofShape = (shape: RegExp, code: FormatCode) => ({
  normalise: foldCode,
  check: (value: string) => hiddenFault(value) ?? (shape.test(value) ? null : fault(code)),
})

/** 港澳居民来往内地通行证: eight digits, older ones with a two-digit issue count behind them. */
export const hkMacaoPermit = ofShape(/^[HM]\d{8}(\d{2})?$/, 'hk_macao_shape')

/** 台湾居民来往大陆通行证. */
export const taiwanPermit = ofShape(/^\d{8}$/, 'taiwan_shape')

/** 外国人永久居留身份证: the new 18 places beginning with 9, or the old three letters and twelve digits. */
export const permanentResidence = ofShape(/^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/, 'residence_shape')

export const passport = ofShape(/^[A-Z0-9]{5,17}$/, 'passport_shape')
