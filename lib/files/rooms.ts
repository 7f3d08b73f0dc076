import { database } from '@/lib/auth/database'
import type { Rooms } from './ingest'
import { fileStore, staging } from './storage'

export const rooms = (): Rooms => ({ db: database(), store: fileStore(), staging: staging() })
