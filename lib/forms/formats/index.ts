// placeholder until the formats land
export type FormatName =
  | 'uscc'
  | 'idNumber'
  | 'identityDocument'
  | 'personName'
  | 'mobile'
  | 'telephone'
  | 'email'
  | 'postcode'
  | 'url'
  | 'highTechCert'
