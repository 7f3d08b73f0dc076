import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { programmeByKey } from '@/lib/domain/programmes'
import { listAsked } from '@/lib/operations/applications/asked'
import type { Ctx } from '@/lib/operations/context'

/** 待填写: the steps that this person was asked to fill in, each with the way there. */
export async function AskedOfMe({ ctx }: { ctx: Ctx }) {
  const asked = await listAsked(ctx)
  if (asked.length === 0) return null
  return (
    <Panel title="待填写">
      <ul className="divide-y divide-line">
        {asked.map(({ id, centerName, programmeKey, year, closesAt, steps }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{centerName || programmeByKey(programmeKey).name}</p>
            <p className="text-sm text-muted">
              {year}年度 {programmeByKey(programmeKey).name}，截止 {timeWords(closesAt)}
            </p>
            <p className="mt-1">
              请您填写：
              {steps.map(({ key, title }, at) => (
                <span key={key}>
                  {at > 0 && '、'}
                  <TextLink href={`/applications/${id}/steps/${key}`}>{title}</TextLink>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
