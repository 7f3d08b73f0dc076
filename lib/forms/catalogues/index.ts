// placeholder until the catalogues land
export type CatalogueName = 'techField' | 'industry'
