import type { Role } from '../actor'

/**
 * What is put on record, as `noun.past tense`. One word each in `components/words/audit.ts`. A new one is added here
 * by whoever needs it.
 */
export const AUDIT_ACTIONS = [
  'session.started',
  'session.refused',
  'session.ended',
  'account.registered',
  'account.created',
  'account.granted',
  'account.disabled',
  'account.enabled',
  'account.unlocked',
  'account.renewed',
  'factor.set_up',
  'factor.reset',
  'factor.recovered',
  'password.changed',
  'binding.chosen',
  'binding.submitted',
  'binding.withdrawn',
  'binding.discarded',
  'binding.approved',
  'binding.rejected',
  'binding.left',
  'binding.frozen',
  'binding.thawed',
  'binding.appointed',
  'binding.dismissed',
  'application.started',
  'application.submitted',
  'application.withdrawn',
  'application.passed',
  'application.approved',
  'application.returned',
  'application.deleted',
  'application.restored',
  'application.reassigned',
  'application.assigned',
  'unit.submitted',
  'unit.verified',
  'unit.returned',
  'expert.submitted',
  'expert.change_submitted',
  'expert.confirmed',
  'expert.admitted',
  'expert.change_admitted',
  'expert.returned',
  'expert.change_returned',
  'expert.declined',
  'expert.change_declined',
  'expert.suspended',
  'expert.removed',
  'expert.blacklisted',
  'expert.restored',
  'expert.released',
  'expert.lapsed',
  'delivery.resent',
  'code.asked',
  'password.reset',
  'contact.verified',
  'contact.changed',
  'personal.shown',
  'personal.exported',
  'privacy.noted',
  'deletion.requested',
  'consent.withdrawn',
  'request.answered',
  'audit.verified',
  'audit.exported',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Who did it. A refused sign-in has no account behind it, only the name that was typed. */
export type AuditActor = {
  actorId: string | null
  actorName: string
  actorRole: Role | null
  /** Where the call came from, as far as it can be trusted. */
  address?: string | null
}

export type AuditEntry = AuditActor & {
  action: AuditAction
  /** What it was done to: `application`, `account` …, and which. */
  object: { kind: string; id: string }
  outcome?: 'done' | 'refused'
  /** Codes and figures, never what a person typed of themselves. */
  detail?: Record<string, string | number | boolean | null>
  at: Date
}
