import { Badge } from '@/components/ui/badge'
import { VerbForm } from '@/components/ui/verb-form'
import { BINDING_STATUS_KIND, BINDING_STATUS_WORDS } from '@/components/words/bindings'
import { timeWords } from '@/components/words/figures'
import { regionByCode } from '@/lib/domain/regions'
import type { BindingView } from '@/lib/operations/bindings/list'
import { act, switchTo } from '../actions'

/** A person's units, each with where it stands and what can be done. */
export function OwnBindings({
  bindings,
  actingFor,
}: {
  bindings: readonly BindingView[]
  actingFor: string | null
}) {
  return (
    <ul className="divide-y divide-line">
      {bindings.map((binding) => (
        <li
          key={binding.id}
          id={`binding-${binding.id}`}
          className="flex flex-wrap items-start gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0"
        >
          <div className="min-w-56 flex-1">
            <p className="font-semibold">{binding.unitName}</p>
            <p className="text-sm text-muted">
              {regionByCode(binding.unitRegion)?.name ?? '区县未填'}　{timeWords(binding.since)}
              {binding.status === 'APPROVED' && binding.unitId === actingFor && '　当前单位'}
            </p>
            <p className="mt-1">{nextWords(binding)}</p>
          </div>
          <Badge kind={BINDING_STATUS_KIND[binding.status]}>{BINDING_STATUS_WORDS[binding.status]}</Badge>
          <div className="flex flex-wrap gap-2">
            {binding.verbs.includes('submit') && (
              <VerbForm action={act} fields={fieldsOf(binding, 'submit')} label="提交" variant="primary" />
            )}
            {binding.verbs.includes('discard') && (
              <VerbForm action={act} fields={fieldsOf(binding, 'discard')} label="不选了" />
            )}
            {binding.verbs.includes('withdraw') && (
              <VerbForm action={act} fields={fieldsOf(binding, 'withdraw')} label="撤回申请" />
            )}
            {binding.status === 'APPROVED' && binding.unitId !== actingFor && (
              <VerbForm action={switchTo} fields={{ unitId: binding.unitId }} label="切换到这个单位" />
            )}
            {binding.verbs.includes('dismiss') && (
              <VerbForm action={act} fields={fieldsOf(binding, 'dismiss')} label="不再担任管理员" />
            )}
            {binding.verbs.includes('leave') && (
              <VerbForm action={act} fields={fieldsOf(binding, 'leave')} label="解除绑定" />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const fieldsOf = ({ id, version }: BindingView, verb: string) => ({ id, version, verb })

/** What comes next, and who has to do it. */
function nextWords({ status, reason, administers }: BindingView): string {
  switch (status) {
    case 'DRAFT':
      return '已保存，还没有提交。点“提交”后由单位管理员审核。'
    case 'PENDING':
      return '单位管理员登录后，在“单位管理”的“审核”里处理。三个工作日没有结果的，请直接联系单位管理员。'
    case 'APPROVED':
      return administers
        ? '可以为这个单位申报项目，也是它的管理员：“单位管理”里可以审核人员和申报书。'
        : '可以为这个单位申报项目。'
    case 'FROZEN':
      return `单位管理员已暂停您在这个单位的权限：${reason}。您填过的内容都在；恢复权限请联系单位管理员。`
    case 'REJECTED':
      return `驳回理由：${reason}。改正后可以重新查询并选取。`
    case 'LEFT':
      return '已不能为这个单位申报。需要时可以重新选取。'
  }
}
