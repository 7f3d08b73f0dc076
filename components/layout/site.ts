/** Who runs the platform, as the foot of every page says it. Comes from the environment. */
export type Site = {
  host: string
  support: string
  telephone: string
  hours: string
  address: string
  icp: string
  police: string
  siteCode: string
}

export const PLATFORM = '嘉兴市科技创新云服务平台'
