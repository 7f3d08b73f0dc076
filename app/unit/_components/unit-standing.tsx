import { Notice } from '@/components/ui/notice'
import { timeWords } from '@/components/words/figures'
import { reasonLabel } from '@/components/words/reasons'
import { regionByCode } from '@/lib/domain/regions'
import { fieldsOf } from '@/lib/forms/fields'
import type { UnitView } from '@/lib/operations/units/view'
import { blocks } from '@/lib/result'

type Query = Record<string, string | string[] | undefined>

/** One banner: whether the basic information is in force, why not, and who has it. */
export function UnitStanding({ view, query }: { view: UnitView; query: Query }) {
  const { unit, problems, unverified, events } = view
  const desk = regionByCode(unit.regionCode)?.desk
  const blocking = problems.filter(blocks).length
  if (query.submitted !== undefined && unit.status === 'pending') {
    return (
      <Notice kind="done" title={`已提交，由${desk?.name ?? '所属区县科技部门'}核验`}>
        核验结果会显示在这一页。联系电话 {desk?.telephone}（{desk?.hours}）。
      </Notice>
    )
  }
  switch (unit.status) {
    case 'pending':
      return (
        <Notice kind="waiting" title={`待${desk?.name ?? '所属区县科技部门'}核验`}>
          {unit.submittedAt && (
            <p>{timeWords(unit.submittedAt)}提交。核验期间内容锁定，核验通过后即可申报。</p>
          )}
          <p>
            联系电话 {desk?.telephone}（{desk?.hours}）。
          </p>
        </Notice>
      )
    case 'returned': {
      const returned = events.findLast((event) => event.kind === 'returned')
      const fields = fieldsOf(view.form.steps[0]!)
      return (
        <Notice kind="returned" title="单位信息未生效：已退回，请按下列意见修改后再次提交">
          <ul className="list-disc ps-5">
            {(returned?.reasons ?? []).map((reason) => (
              <li key={`${reason.field}${reason.text}`}>
                {fields.find((field) => field.name === reason.field)?.label ?? '整份材料'}（
                {reasonLabel(reason.code)}）：{reason.text}
              </li>
            ))}
          </ul>
          {returned?.note && <p className="mt-1">{returned.note}</p>}
        </Notice>
      )
    }
    case 'verified':
      return unverified.length > 0 ? (
        <Notice kind="info" title="有关键信息的修改还没有生效">
          修改了
          {unverified
            .map((name) => fieldsOf(view.form.steps[0]!).find((field) => field.name === name)?.label ?? name)
            .join('、')}
          ，点“提交”重新核验后生效；在此之前申报仍使用已核验的内容。
        </Notice>
      ) : (
        <Notice kind="done" title="单位信息已核验生效，可以申报">
          修改单位名称、法定代表人、注册地址等关键信息需要重新核验；联系人等其他信息修改后立即生效。
        </Notice>
      )
    default:
      return (
        <Notice
          kind="info"
          title={
            blocking > 0
              ? `单位信息未生效：还有 ${blocking} 项没有填好`
              : '单位信息未生效：已填好，还没有提交'
          }
        >
          所有内容填好后点“提交”，由所属区县科技部门核验；核验通过才能申报。
        </Notice>
      )
  }
}
