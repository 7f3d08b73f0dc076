import { addressesOf } from '@/db/addresses'
import { savePreferences, switchedOff } from '@/db/notices'
import { maskAddress } from '@/lib/domain/notices/delivery'
import {
  CHANNELS,
  type Channel,
  kindsFor,
  maySwitchOff,
  NOTICES,
  type NoticeKind,
} from '@/lib/domain/notices/kinds'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'

export type PreferenceLine = {
  kind: NoticeKind
  label: string
  fixed?: 'legal' | 'security'
  /** Absent where this kind does not go that way. */
  wanted: Partial<Record<Channel, boolean>>
}
export type Preferences = {
  lines: PreferenceLine[]
  /** Masked; null where none is known. */
  addresses: Record<Channel, string | null>
}

/** What the person who asks can be told, and by which ways they want it. */
export async function viewPreferences({ db, actor }: Ctx): Promise<Preferences> {
  const [off, addresses] = await Promise.all([
    switchedOff(db, actor.accountId),
    addressesOf(db, actor.accountId),
  ])
  const wants = (kind: NoticeKind, channel: Channel) =>
    !maySwitchOff(kind) || !off.some((one) => one.kind === kind && one.channel === channel)
  const shown = (channel: Channel) => addresses[channel] && maskAddress(channel, addresses[channel])
  return {
    lines: kindsFor(actor).map((kind) => ({
      kind,
      label: NOTICES[kind].label,
      fixed: NOTICES[kind].fixed,
      wanted: Object.fromEntries(NOTICES[kind].channels.map((channel) => [channel, wants(kind, channel)])),
    })),
    addresses: { email: shown('email'), sms: shown('sms') },
  }
}

/** Keeps what is not wanted; what may not be switched off stays on, whatever was sent. */
export async function changePreferences(
  { db, actor }: Ctx,
  input: { wanted: readonly string[] },
): Promise<Result<null>> {
  const off = kindsFor(actor)
    .filter(maySwitchOff)
    .flatMap((kind) =>
      CHANNELS.filter(
        (channel) => NOTICES[kind].channels.includes(channel) && !input.wanted.includes(`${kind}:${channel}`),
      ).map((channel) => ({ kind, channel })),
    )
  await savePreferences(db, actor.accountId, off)
  return ok(null)
}
