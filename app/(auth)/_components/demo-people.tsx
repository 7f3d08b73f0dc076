import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { DemoPerson } from '@/lib/domain/accounts/demo'

/** Only in the demo: whom one may sign in as. */
export function DemoPeople({ people, password }: { people: readonly DemoPerson[]; password: string }) {
  return (
    <div className="mt-8">
      <h2>演示账号</h2>
      <p className="mt-1 mb-3 text-muted">
        密码都是 <code className="font-semibold text-ink">{password}</code>
        。先在“您的身份”中选对身份，再点击“登录系统”。
      </p>
      <Table caption="演示账号">
        <thead>
          <tr>
            <HeadCell>用户名</HeadCell>
            <HeadCell>身份</HeadCell>
            <HeadCell>姓名或单位</HeadCell>
            <HeadCell>说明</HeadCell>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.username}>
              <Cell>
                <code>{person.username}</code>
              </Cell>
              <Cell className="whitespace-nowrap">{person.as}</Cell>
              <Cell>{person.who}</Cell>
              <Cell>{person.situation}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
