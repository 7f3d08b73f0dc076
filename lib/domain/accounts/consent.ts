/**
 * Which text of 隐私政策 an expert agrees to at 注册 (domain §6.6, PIPL 14). Whoever changes what the page says of
 * experts gives it a new version; what was agreed to before keeps the old one.
 */
export const CONSENT_VERSION = '2026-11.2'
