/** The definition of 单位基本信息 that new units are filled in by. */
export const UNIT_FORM = 'unit-profile@1'
