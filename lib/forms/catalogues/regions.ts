/**
 * 所属区县 (A.1). Codes of GB/T 2260; the functional zones and the city itself have none there and carry codes
 * of our own.
 */
export const REGION_OPTIONS = [
  { value: '330402', label: '南湖区' },
  { value: '330411', label: '秀洲区' },
  { value: '330421', label: '嘉善县' },
  { value: '330424', label: '海盐县' },
  { value: '330481', label: '海宁市' },
  { value: '330482', label: '平湖市' },
  { value: '330483', label: '桐乡市' },
  { value: '3304J1', label: '嘉兴经济技术开发区(国际商务区)' },
  { value: '3304J2', label: '嘉兴港区(嘉兴综合保税区)' },
  { value: '3304J0', label: '嘉兴市本级(市属单位/高校院所)' },
] as const

export type RegionCode = (typeof REGION_OPTIONS)[number]['value']
