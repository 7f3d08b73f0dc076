import type { Entry } from '../entry'
import { aerospace } from './aerospace'
import { biomedicine } from './biomedicine'
import { electronics } from './electronics'
import { energy } from './energy'
import { environment } from './environment'
import { manufacturing } from './manufacturing'
import { materials } from './materials'
import { services } from './services'

/**
 * 国家重点支持的高新技术领域 (国科发火〔2016〕32号, annex). Three levels; a second level without a third is
 * chosen itself.
 */
export const techField: readonly Entry[] = [
  electronics,
  biomedicine,
  aerospace,
  materials,
  services,
  energy,
  environment,
  manufacturing,
]
