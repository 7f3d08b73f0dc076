import { Panel } from '@/components/ui/panel'
import { CLAIM_WORDS } from '@/components/words/claims'
import type { ClaimKind } from '@/lib/domain/applications/claims'

type Props = {
  found: readonly { kind: ClaimKind; of: string; units: { name: string; acceptNo: string | null }[] }[]
}

/** What other units have in their applications too. Read by the offices alone. */
export function ClaimedElsewhere({ found }: Props) {
  if (found.length === 0) return null
  return (
    <Panel title={`与其他单位重复：${found.length} 处`}>
      <p className="mb-3 text-sm text-muted">单位名称供核实用，申报单位看不到。</p>
      <ul className="space-y-3">
        {found.map(({ kind, of, units }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and the list stands still.
          <li key={index}>
            <p className="font-medium">
              {CLAIM_WORDS[kind]} {of}
            </p>
            {units.map(({ name, acceptNo }) => (
              <p key={name + acceptNo}>
                {name}
                {acceptNo && `，受理编号 ${acceptNo}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
