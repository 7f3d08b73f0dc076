import { Html, html } from '../html'
import { page } from '../page'
import type { UserType } from './accounts'
import type { Field } from './fields'

const SITE = '嘉兴政务服务网'
const KIND: Record<UserType, string> = { legal: '法人', personal: '个人' }

export type Filled = { values: Record<string, string>; faults: Record<string, string> }
export const EMPTY: Filled = { values: {}, faults: {} }

export function signInPage(uid: string, userType: UserType, { values, faults }: Filled): string {
  const kind = KIND[userType]
  const fields: Field[] = [
    { name: 'username', label: '用户名', autocomplete: 'username' },
    { name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' },
  ]
  return page({
    site: SITE,
    title: `${kind}登录`,
    body: html`<div class="card">
<h1>${kind}登录</h1>
<p class="muted">登录后将回到嘉兴市科技创新云服务平台。</p>
<form method="post" action="/sso/interaction/${uid}/login" novalidate>
${fields.map((field) => drawField(field, values, faults))}
<button class="wide" type="submit">登录</button>
</form>
<div class="row"><a href="/sso/interaction/${uid}/register">立即注册账号</a><a href="/sso/interaction/${uid}/cancel">取消登录</a></div>
</div>`,
  })
}

export function registerPage(
  uid: string,
  userType: UserType,
  fields: Field[],
  { values, faults }: Filled,
): string {
  const kind = KIND[userType]
  const wrong = fields.filter((field) => faults[field.name])
  return page({
    site: SITE,
    title: `${kind}注册`,
    body: html`<div class="card">
<h1>${kind}注册</h1>
<p class="muted">带 <b>*</b> 的项目必须填写。注册完成后自动登录。</p>
${
  wrong.length > 0 &&
  html`<div class="notice" role="alert"><p>有 ${wrong.length} 处需要修改：${wrong.map(
    (field, at) => html`${at > 0 && '、'}<a href="#${field.name}">${field.label}</a>`,
  )}。已填写的内容都还在。</p></div>`
}
<form method="post" action="/sso/interaction/${uid}/register" novalidate>
${fields.map((field) => drawField(field, values, faults))}
<button class="wide" type="submit">注册</button>
</form>
<div class="row"><a href="/sso/interaction/${uid}">已有账号，返回登录</a><a href="/sso/interaction/${uid}/cancel">取消登录</a></div>
</div>`,
  })
}

/** Passwords are never sent back: whoever is refused types them again. */
export function passwordPage(
  appUrl: string,
  username: string,
  fields: Field[],
  faults: Record<string, string>,
): string {
  return page({
    site: SITE,
    title: '修改密码',
    body: html`<div class="card">
<h1>修改密码</h1>
<p class="muted">账号：${username}</p>
${
  Object.keys(faults).length > 0 &&
  html`<div class="notice" role="alert"><p>密码没有修改，请按下面的说明重新填写三项密码。</p></div>`
}
<form id="leave" action="${appUrl}/"></form>
<form method="post" action="/sso/password" novalidate>
${fields.map((field) => drawField(field, {}, faults))}
<button type="submit">确定</button> <button class="plain" type="submit" form="leave">取消</button>
</form>
</div>`,
  })
}

export const passwordChangedPage = (appUrl: string): string =>
  simple('密码已修改', '下次登录请用新密码；这个账号在其他地方的登录已经退出。', backTo(appUrl))

export const notSignedInPage = (appUrl: string): string =>
  simple('请先登录', '修改密码要先登录嘉兴政务服务网。请回到平台重新登录，再点击“修改密码”。', backTo(appUrl))

export function drawField(
  field: Field,
  values: Record<string, string>,
  faults: Record<string, string>,
): Html {
  const { name, label, help, type = 'text', autocomplete = 'off' } = field
  const fault = faults[name]
  const described = [help && `${name}-help`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return html`<label for="${name}">${label} <b aria-hidden="true">*</b></label>
${help && html`<p class="help" id="${name}-help">${help}</p>`}
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${values[name] ?? ''}"${
    fault && new Html(' aria-invalid="true"')
  }${described && html` aria-describedby="${described}"`}>
${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}`
}

const simple = (title: string, text: string, more: Html): string =>
  page({ site: SITE, title, body: html`<div class="card"><h1>${title}</h1><p>${text}</p>${more}</div>` })

const backTo = (appUrl: string): Html => html`<p><a href="${appUrl}/">返回嘉兴市科技创新云服务平台</a></p>`

export const expiredPage = (appUrl: string): string =>
  simple('登录页面已过期', '停留时间太久，或者登录已经完成。请回到平台重新登录。', backTo(appUrl))

export const errorPage = (appUrl: string, error: string): string =>
  error === 'invalid_redirect_uri'
    ? simple(
        '要返回的网址没有登记',
        '为了您的账号安全，只能登录到已登记的平台。请从平台的首页重新登录。',
        backTo(appUrl),
      )
    : simple('登录没有完成', `请求不完整或已经过期（${error}）。请从平台的首页重新登录。`, backTo(appUrl))

/** Asked only of someone who came here on their own. `form` is the provider's, with the secret in it. */
export const signOutPage = (form: string): string =>
  simple(
    '退出登录',
    '确定要退出嘉兴政务服务网吗？',
    html`${new Html(form)}<button type="submit" form="op.logoutForm" name="logout" value="yes">退出</button>`,
  )

export const signedOutPage = (): string =>
  simple('已退出登录', '您已退出嘉兴政务服务网，可以关闭本页面。', html``)
