import type { Role } from './actor'

/** One reason of a 退回: where, which code of Appendix A.7, and what to do. */
export type Reason = { step: string; field?: string; row?: string; code: string; text: string }

/** Who did it, as it will be told later. */
export type EventActor = {
  actorId: string
  actorName: string
  actorRole: Role
  /** For the audit log only. */
  address?: string | null
}
