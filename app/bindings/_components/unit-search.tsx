import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { bindingProblemWords } from '@/components/words/bindings'
import { regionByCode, regionOfUscc } from '@/lib/domain/regions'
import type { UnitSearch as Found } from '@/lib/operations/bindings/search'
import type { Result } from '@/lib/result'
import { choose } from '../actions'

type Props = {
  name: string
  /** Null before anything was searched for. */
  result: Result<Found> | null
  chooseNone: boolean
}

/** 输入公司单位名称(部分也行), 查询, 选中, 保存 (manual §1.2). */
export function UnitSearch({ name, result, chooseNone }: Props) {
  const problem =
    result && !result.ok && result.refusal.code === 'invalid' ? result.refusal.problems[0] : null
  return (
    <div className="space-y-6">
      <search>
        <form method="get" action="/bindings" className="flex flex-wrap items-end gap-3">
          <div className="min-w-64 flex-1">
            <label htmlFor="unit-name" className="mb-1 block font-medium">
              单位名称
            </label>
            <Input
              id="unit-name"
              name="name"
              defaultValue={name}
              maxLength={100}
              autoComplete="off"
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? 'unit-name-fault unit-name-hint' : 'unit-name-hint'}
            />
          </div>
          <Button variant="primary">查询</Button>
          <div className="basis-full">
            {problem && (
              <p id="unit-name-fault" role="alert" className="text-sm text-danger">
                {bindingProblemWords(problem.code)}
              </p>
            )}
            <p id="unit-name-hint" className="text-sm text-muted">
              输入名称的一部分即可，例如“示例新材料”。
            </p>
          </div>
        </form>
      </search>
      {result?.ok && <Results name={name} found={result.value} chooseNone={chooseNone} />}
    </div>
  )
}

function Results({
  name,
  found: { found, more },
  chooseNone,
}: {
  name: string
  found: Found
  chooseNone: boolean
}) {
  if (found.length === 0)
    return (
      <Notice kind="info" title={`没有找到名称含“${name}”的单位`}>
        请换几个字再查。仍然没有的，说明单位还没有在本平台登录过：请本单位先用法人账号登录，之后就能查到。
      </Notice>
    )
  return (
    <form action={choose} className="space-y-4">
      <input type="hidden" name="name" value={name} />
      <fieldset aria-describedby={chooseNone ? 'choose-fault' : undefined}>
        <legend className="mb-2 font-medium">
          {more ? '前 20 个结果，没有您的单位请多输几个字' : `找到 ${found.length} 个单位`}
        </legend>
        {chooseNone && (
          <p id="choose-fault" role="alert" className="mb-2 text-sm text-danger">
            {bindingProblemWords('choose_none')}
          </p>
        )}
        <div className="divide-y divide-line rounded-md border border-line">
          {found.map((unit) => (
            <label
              key={unit.id}
              className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-3 hover:bg-soft"
            >
              <input
                type="radio"
                name="unitId"
                value={unit.id}
                className="mt-1 size-5 shrink-0 accent-action"
              />
              <span>
                <span className="block font-medium">{unit.name}</span>
                <span className="block text-sm text-muted">
                  {masked(unit.uscc)}　
                  {(regionByCode(unit.regionCode) ?? regionOfUscc(unit.uscc))?.name ?? '区县未填'}
                  {unit.legalRep && `　法定代表人 ${unit.legalRep}`}
                </span>
                {!unit.hasAdministrator && (
                  <span className="block text-sm text-returned">
                    这个单位还没有管理员。请本单位用法人账号登录开通，之后才能审核您的申请。
                  </span>
                )}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button variant="primary">保存</Button>
    </form>
  )
}

/** 9133****5D, as `domain.md` §2.4 shows it. */
const masked = (uscc: string): string => `${uscc.slice(0, 4)}****${uscc.slice(-2)}`
