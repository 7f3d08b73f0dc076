import { html } from '../html'
import { page } from '../page'
import type { UserType } from '../sso/accounts'
import { drawField, type Filled } from '../sso/pages'

/** Their sign-in. `here` is the address with what the platform asked for, to which the form goes. */
export function ticketPage(userType: UserType, here: string, { values, faults }: Filled): string {
  const kind = userType === 'legal' ? '法人' : '个人'
  return page({
    site: '浙江政务服务网',
    title: `${kind}登录`,
    body: html`<div class="card">
<h1>${kind}登录</h1>
<p class="muted">登录后将回到嘉兴市科技创新云服务平台。</p>
<form method="post" action="${here}" novalidate>
${drawField({ name: 'username', label: '用户名', autocomplete: 'username' }, values, faults)}
${drawField({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' }, values, faults)}
<button class="wide" type="submit">登录</button>
</form>
</div>`,
  })
}
