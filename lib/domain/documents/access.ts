import type { Actor } from '../actor'
import { maySee, relationTo, type Standing } from '../applications/workflow'
import type { PrintJob } from './document'

/** A draft may hold what has not been submitted: only the unit sees it. The formal document goes with the file. */
export function maySeeDocument(
  document: { job: Pick<PrintJob, 'watermark'> },
  application: Standing,
  actor: Actor,
): boolean {
  if (!maySee(application, actor)) return false
  const relation = relationTo(application, actor)
  return relation === 'owner' || relation === 'unit_admin' || document.job.watermark === null
}
