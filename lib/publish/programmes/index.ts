import type { Programme } from '@/lib/domain/programmes'
import type { FormSpec } from '@/lib/forms/spec'
import { qyyjy1 } from './qyyjy-1'

/** A programme with its form, as the folder of each brings it. */
export type Shipped = { programme: Programme; form: FormSpec }

/** What is published at start besides the first programme, in the order of 首页. */
export const SHIPPED: readonly Shipped[] = [qyyjy1]
