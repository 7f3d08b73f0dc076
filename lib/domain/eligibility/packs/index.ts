import { type Pack, packKeyOf } from '../pack'
import { jxGxyf20261 } from './jx-gxyf-2026-1'
import { zjGxyf20191 } from './zj-gxyf-2019-1'

/** Every policy pack, of every version: a round keeps the one that it names. */
export const PACKS: readonly Pack[] = [jxGxyf20261, zjGxyf20191]

const BY_KEY = new Map(PACKS.map((pack) => [packKeyOf(pack), pack]))

export const findPack = (key: string): Pack | undefined => BY_KEY.get(key)
