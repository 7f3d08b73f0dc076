/**
 * 登记注册统计类别 (国统字〔2023〕14号, A.2). Bodies that are no enterprise have no number there and carry words of
 * our own.
 */
export const REG_TYPE_OPTIONS = [
  { value: '111', label: '国有独资公司' },
  { value: '112', label: '私营有限责任公司' },
  { value: '119', label: '其他有限责任公司' },
  { value: '121', label: '私营股份有限公司' },
  { value: '129', label: '其他股份有限公司' },
  { value: '131', label: '全民所有制企业(国有企业)' },
  { value: '132', label: '集体所有制企业(集体企业)' },
  { value: '133', label: '股份合作企业' },
  { value: '134', label: '联营企业' },
  { value: '140', label: '个人独资企业' },
  { value: '150', label: '合伙企业' },
  { value: '190', label: '其他内资企业' },
  { value: '210', label: '港澳台投资有限责任公司' },
  { value: '220', label: '港澳台投资股份有限公司' },
  { value: '230', label: '港澳台投资合伙企业' },
  { value: '290', label: '其他港澳台投资企业' },
  { value: '310', label: '外商投资有限责任公司' },
  { value: '320', label: '外商投资股份有限公司' },
  { value: '330', label: '外商投资合伙企业' },
  { value: '390', label: '其他外商投资企业' },
  { value: '400', label: '农民专业合作社(联合社)' },
  { value: '500', label: '个体工商户' },
  { value: '900', label: '其他市场主体' },
  { value: 'institution', label: '事业单位' },
  { value: 'association', label: '社会团体' },
  { value: 'private-non-enterprise', label: '民办非企业单位' },
  { value: 'other', label: '其他（非企业）' },
] as const
