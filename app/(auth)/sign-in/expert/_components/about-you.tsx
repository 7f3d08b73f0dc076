import { Checkbox } from '@/components/ui/checkbox'
import { Labelled, LabelledInput } from '@/components/ui/labelled'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'
import { EXPERT_TYPES } from '@/lib/domain/accounts/expert-types'

export const LABELS: Readonly<Record<string, string>> = {
  username: '用户名',
  password: '密码',
  confirmation: '确认密码',
  applyType: '申请类型',
  contactName: '联系人姓名',
  mobile: '手机号',
  email: '邮箱',
  consent: '隐私政策',
}

type Props = {
  typed: (name: string) => string
  faults: Readonly<Record<string, string>>
  attempt: number
  sending: boolean
}

/** Who registers, and that they agree. */
export function AboutYou({ typed, faults, attempt, sending }: Props) {
  const text = (name: string) => ({
    name,
    label: LABELS[name] ?? name,
    fault: faults[name],
    defaultValue: typed(name),
    quiet: true,
    readOnly: sending,
  })
  return (
    <>
      <Labelled name="applyType" label="申请类型" fault={faults.applyType} quiet>
        {(control) => (
          <Select {...control} key={attempt} defaultValue={typed('applyType')}>
            <option value="">请选择</option>
            {EXPERT_TYPES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Labelled>
      <LabelledInput {...text('contactName')} autoComplete="name" />
      <LabelledInput {...text('mobile')} type="tel" autoComplete="tel" />
      <LabelledInput {...text('email')} inputMode="email" autoComplete="email" />
      <div>
        <Checkbox
          id="consent"
          name="consent"
          value={CONSENT_VERSION}
          required
          label="我已阅读并同意隐私政策，同意平台为专家注册和评审使用以上信息"
          defaultChecked={typed('consent') === CONSENT_VERSION}
          aria-invalid={faults.consent ? true : undefined}
          aria-describedby={faults.consent ? 'consent-link consent-fault' : 'consent-link'}
        />
        <p id="consent-link" className="ms-8 text-sm text-muted">
          <TextLink href="/privacy" target="_blank">
            阅读隐私政策（在新窗口打开）
          </TextLink>
        </p>
        {faults.consent && (
          <p id="consent-fault" className="ms-8 mt-1 text-danger">
            {faults.consent}
          </p>
        )}
      </div>
    </>
  )
}
