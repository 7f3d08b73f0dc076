import { SELF_CHECK } from '@/components/eligibility/self-check-href'
import { PLATFORM } from '@/components/layout/site'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextLink } from '@/components/ui/text-link'
import { SELF_CHECK_TITLE } from '@/components/words/eligibility'
import { findDemo } from '@/lib/auth/demo'
import { DemoPeople } from './demo-people'

const KINDS = [
  { value: 'legal', label: '法人' },
  { value: 'personal', label: '个人' },
  { value: 'expert', label: '专家' },
  { value: 'staff', label: '管理部门' },
] as const

type Query = Record<string, string | string[] | undefined>

/** The front page of someone signed out. `query` is the page's own: where to go back to afterwards. */
export function SignInChoice({ query }: { query: Query }) {
  const demo = findDemo()
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 py-8 sm:px-6 lg:py-14">
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="max-w-writing">
          <h1>{PLATFORM}</h1>
          <p className="mt-3 text-muted">
            嘉兴市科技项目网上申报、审核与认定。单位和个人用嘉兴政务服务网账号登录，专家和管理部门用本平台账号登录。
          </p>
          <p className="mt-3">
            还不确定是否符合条件？不用登录，先做
            <TextLink href={SELF_CHECK}>{SELF_CHECK_TITLE}</TextLink>。
          </p>
          <WhyHere query={query} />
          {demo && <DemoPeople {...demo} />}
        </div>
        <div className="order-first lg:order-last">
          <Panel title="登录">
            <form action="/sign-in" method="post" className="flex flex-col gap-5">
              <Carried query={query} />
              <RadioGroup legend="您的身份" name="kind" options={KINDS} defaultValue="legal" stacked />
              <Button type="submit" variant="primary">
                登录系统
              </Button>
            </form>
            <p className="mt-4 text-sm text-muted">
              单位或个人还没有账号？选择身份后点击“登录系统”，在嘉兴政务服务网点击“立即注册账号”。专家选择“专家”后点击“登录系统”，在打开的页面上注册。
            </p>
          </Panel>
          <p className="mt-4 text-sm text-muted">
            建议使用 Chrome 浏览器；使用 360 浏览器时请切换到“极速模式”。
            <TextLink href="/browser">查看说明</TextLink>
          </p>
        </div>
      </div>
    </main>
  )
}

/** Why one lands here instead of on the page asked for. */
function WhyHere({ query }: { query: Query }) {
  if (query.kept) {
    return (
      <Notice kind="returned" title="登录已过期，您刚才填写的内容已经保存" className="mt-6">
        请用原来的账号重新登录。登录后会回到刚才的页面，内容会自动填好。
      </Notice>
    )
  }
  if (!query.from) return null
  return (
    <Notice kind="info" title="请先登录" className="mt-6">
      登录后会回到您要打开的页面。
    </Notice>
  )
}

function Carried({ query }: { query: Query }) {
  const { kept, from } = query
  return (
    <>
      {typeof kept === 'string' && <input type="hidden" name="kept" value={kept} />}
      {typeof from === 'string' && <input type="hidden" name="from" value={from} />}
    </>
  )
}
