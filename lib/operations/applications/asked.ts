import { applicationsAskedOf } from '@/db/applications'
import { stepsAskedOf } from '@/lib/domain/applications/assignments'
import { formByKey } from '@/lib/forms/definitions'
import type { Ctx } from '../context'

/** What a person was asked to fill in and has not called done. */
export type Asked = {
  id: string
  centerName: string | null
  programmeKey: string
  year: number
  closesAt: Date
  steps: { key: string; title: string }[]
}

/** 待填写: the open applications of the unit in which steps wait for this person, with the steps named. */
export async function listAsked({ db, actor }: Ctx): Promise<Asked[]> {
  const { unitId, accountId } = actor
  if (!unitId) return []
  const found = await applicationsAskedOf(db, { unitId, accountId })
  return found.flatMap(({ assigned, formKey, ...application }) => {
    const waiting = stepsAskedOf(assigned, accountId).filter((key) => assigned[key]?.doneAt === null)
    const steps = formByKey(formKey)
      .steps.filter(({ key }) => waiting.includes(key))
      .map(({ key, title }) => ({ key, title }))
    return steps.length > 0 ? [{ ...application, steps }] : []
  })
}
