import { KeptSelect } from '@/components/form/kept-select'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Labelled } from '@/components/ui/labelled'
import type { Posted } from '@/lib/forms/read'
import type { FaultAt } from './batch-form'

/** Each programme with the versions of its form and the policy pack that it has by itself. */
export type Choices = readonly {
  key: string
  name: string
  policyPack: string | null
  forms: readonly { key: string; title: string }[]
}[]

/** What a round is about, while it can still be changed. */
export function HeadFields({
  choices,
  typed,
  faultAt,
}: {
  choices: Choices
  typed: Posted
  faultAt: FaultAt
}) {
  const packs = choices.flatMap(({ name, policyPack }) => (policyPack ? [`${name}：${policyPack}`] : []))
  return (
    <>
      <Labelled quiet name="programmeKey" label="申报项目" fault={faultAt('programmeKey')}>
        {(control) => (
          <KeptSelect {...control} value={typed.programmeKey?.[0] ?? ''}>
            <option value="">请选择</option>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </KeptSelect>
        )}
      </Labelled>
      <div className="grid gap-6 sm:grid-cols-2">
        <Labelled quiet name="year" label="申报年度" help="近三年的数据由它推算" fault={faultAt('year')}>
          {(control) => (
            <Input {...control} inputMode="numeric" autoComplete="off" defaultValue={typed.year?.[0]} />
          )}
        </Labelled>
        <Labelled
          quiet
          name="formKey"
          label="申报书版本"
          help="只能选这个项目已发布的版本"
          fault={faultAt('formKey')}
        >
          {(control) => (
            <KeptSelect {...control} value={typed.formKey?.[0] ?? ''}>
              <option value="">请选择</option>
              {choices.map(({ key, name, forms }) => (
                <optgroup key={key} label={name}>
                  {forms.map((form) => (
                    <option key={form.key} value={form.key}>
                      {form.key} {form.title}
                    </option>
                  ))}
                </optgroup>
              ))}
            </KeptSelect>
          )}
        </Labelled>
      </div>
      <Labelled
        quiet
        optional
        name="policyPack"
        label="政策包"
        help={`资格条件按它核对。不填就用项目的默认政策包${packs.length > 0 ? `（${packs.join('；')}）` : ''}`}
        fault={faultAt('policyPack')}
      >
        {(control) => <Input {...control} autoComplete="off" defaultValue={typed.policyPack?.[0]} />}
      </Labelled>
      <Checkbox
        name="sealedPage"
        value="yes"
        defaultChecked={typed.sealedPage?.[0] === 'yes'}
        label="区县推荐前要求上传盖章页（A01）"
      />
    </>
  )
}
