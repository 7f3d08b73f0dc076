'use client'

import { useActionState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { accountFaults } from '@/components/words/account-faults'
import { confirm } from '../actions'
import { BeginForm } from './begin-form'

type Props = {
  /** What is being set up; null where nothing is. */
  candidate: { secret: string; picture: string } | null
  enabled: boolean
  onward: string
}

/**
 * The secret as a picture and as text, and the field that proves it was read; then the recovery codes. It stands on the
 * page whatever is asked: without scripts the page is drawn anew, with nothing being set up any more, and has to tell
 * them all the same.
 */
export function FactorForms({ candidate, enabled, onward }: Props) {
  const [state, send, sending] = useActionState(confirm, null)
  if (state?.result.ok) return <RecoveryCodes codes={state.result.value.codes} onward={onward} />
  if (!candidate) return <BeginForm enabled={enabled} from={onward} />
  const { secret, picture } = candidate
  const faultAt = accountFaults(state)
  const general = faultAt('')
  return (
    <form action={send} className="space-y-5" noValidate>
      {general && (
        <Notice kind="danger" live="alert">
          {general}
        </Notice>
      )}
      <ol className="list-decimal space-y-4 ps-5">
        <li>
          <p>在手机上打开验证器应用（如 Microsoft Authenticator、FreeOTP），扫描二维码：</p>
          {/* biome-ignore lint/performance/noImgElement: drawn here, inside the page */}
          <img
            src={picture}
            alt="动态口令的二维码，内容与下面的密钥相同"
            width={208}
            height={208}
            className="my-3 border border-line"
          />
          <p>
            不能扫描的，选择“手动输入”，填写密钥：
            <code className="block py-1 font-semibold break-all">{secret}</code>
          </p>
        </li>
        <li>
          <p className="mb-2">填写应用上显示的 6 位数字：</p>
          <div className="max-w-sm">
            <LabelledInput
              name="code"
              label="动态口令"
              inputMode="numeric"
              autoComplete="one-time-code"
              fault={faultAt('code')}
              readOnly={sending}
            />
          </div>
        </li>
      </ol>
      <Button type="submit" variant="primary" aria-disabled={sending}>
        启用
      </Button>
    </form>
  )
}

function RecoveryCodes({ codes, onward }: { codes: readonly string[]; onward: string }) {
  return (
    <>
      <Notice kind="done" title="动态口令已启用" live="status">
        <p>
          下面是 {codes.length}{' '}
          个恢复码，只显示这一次。手机不在身边时可以代替动态口令，每个只能用一次。请抄下或打印， 妥善保管。
        </p>
        <ul className="my-3 grid gap-x-8 gap-y-1 sm:grid-cols-2" aria-label="恢复码">
          {codes.map((code) => (
            <li key={code}>
              <code className="font-semibold">{code.match(/.{1,4}/g)?.join('-')}</code>
            </li>
          ))}
        </ul>
      </Notice>
      <LinkButton href={onward} variant="primary" className="mt-6">
        已保存恢复码，继续
      </LinkButton>
    </>
  )
}
