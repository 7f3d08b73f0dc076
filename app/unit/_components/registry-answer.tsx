import { sideWords } from '@/components/filing/conflict-panel'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { offer } from '@/lib/domain/units/registry'
import { fieldsOf } from '@/lib/forms/fields'
import type { UnitView } from '@/lib/operations/units/view'
import { takeRegistry } from '../actions'

const FAILURES: Record<string, { title: string; text: string }> = {
  not_found: {
    title: '登记信息库中没有查到这个统一社会信用代码',
    text: '请核对营业执照上的代码。如果是新设立的单位，信息入库可能需要几天，可以先手工填写下面各项。',
  },
  rate_limited: {
    title: '查询次数太多，登记信息库暂时不再回答',
    text: '请过一分钟再点“获取基本信息”，也可以先手工填写。',
  },
  slow: {
    title: '登记信息库 3 秒内没有回答',
    text: '您填写的内容不受影响。请稍后再试，也可以先手工填写，由区县核验。',
  },
  unavailable: {
    title: '登记信息库暂时不可用',
    text: '您填写的内容不受影响。请过几分钟再试，也可以先手工填写，由区县核验。',
  },
}

type Query = Record<string, string | string[] | undefined>

/** What the registry said: how much it filled in, and each field where it says something else. */
export function RegistryAnswer({ view, query }: { view: UnitView; query: Query }) {
  const said = String(query.registry ?? '')
  if (FAILURES[said]) {
    return (
      <Notice kind="returned" title={FAILURES[said].title}>
        {FAILURES[said].text}
      </Notice>
    )
  }
  if (said !== 'found' || !view.registry) return null
  const fields = fieldsOf(view.form.steps[0]!)
  const { differing } = offer(view.content.answers.profile ?? {}, view.registry, [])
  const filled = Number(query.filled ?? 0)
  return (
    <>
      <Notice
        kind="done"
        title={filled > 0 ? `已获取登记信息，填入 ${filled} 项` : '已获取登记信息，没有需要填入的空白项'}
      >
        请对照营业执照核对，再补齐其余内容。
      </Notice>
      {differing.length > 0 && (
        <form action={takeRegistry}>
          <input type="hidden" name="_filing" value={view.unit.filingId} />
          <Notice kind="returned" title={`有 ${differing.length} 项您填写的与登记信息不同，请逐项确认`}>
            <ul className="mt-2 divide-y divide-line">
              {differing.map((difference) => {
                const field = fields.find((one) => one.name === difference.name)
                if (!field) return null
                return (
                  <li key={difference.name} className="py-2">
                    <p className="font-medium">{field.label}</p>
                    <p>您填的：{sideWords(field, difference.mine)}</p>
                    <p>登记信息：{sideWords(field, difference.theirs)}</p>
                    <Checkbox name="take" value={difference.name} label={`${field.label}改用登记信息`} />
                  </li>
                )
              })}
            </ul>
            <Button className="mt-2">采用勾选的登记信息</Button>
          </Notice>
        </form>
      )}
    </>
  )
}
