/** Every way in which a written form can be wrong. Their sentences are in `components/words/formats.ts`. */
export type FormatCode =
  | 'hidden_character'
  | 'uscc_length'
  | 'uscc_letter'
  | 'uscc_character'
  | 'uscc_digits'
  | 'uscc_kind'
  | 'uscc_check'
  | 'id_length'
  | 'id_void'
  | 'id_character'
  | 'id_province'
  | 'id_date'
  | 'id_early'
  | 'id_future'
  | 'id_check'
  | 'hk_macao_shape'
  | 'taiwan_shape'
  | 'residence_shape'
  | 'passport_shape'
  | 'name_length'
  | 'name_space'
  | 'name_dot'
  | 'name_character'
  | 'foreign_name_character'
  | 'foreign_name_length'
  | 'mobile_character'
  | 'mobile_length'
  | 'mobile_start'
  | 'telephone_hyphen'
  | 'telephone_service'
  | 'telephone_area'
  | 'telephone_number'
  | 'telephone_shape'
  | 'email_at'
  | 'email_character'
  | 'email_local'
  | 'email_domain'
  | 'email_length'
  | 'postcode_length'
  | 'postcode_region'
  | 'postcode_elsewhere'
  | 'url_shape'
  | 'url_length'
  | 'cert_shape'
  | 'cert_year'
  | 'cert_province'
  | 'cert_elsewhere'
  | 'patent_shape'
  | 'patent_point'
  | 'patent_year'
  | 'patent_kind'
  | 'patent_check'
  | 'copyright_shape'
  | 'copyright_year'
  | 'registration_shape'
  | 'registration_length'

/** `warning` lets a value through after an explicit confirmation, `error` does not. */
export type FormatFault = {
  code: FormatCode
  severity: 'error' | 'warning'
  params?: Record<string, string | number>
}

export const fault = (code: FormatCode, params?: FormatFault['params']): FormatFault =>
  params ? { code, severity: 'error', params } : { code, severity: 'error' }

export const doubt = (code: FormatCode, params?: FormatFault['params']): FormatFault => ({
  ...fault(code, params),
  severity: 'warning',
})
