import type { Faults } from './faults'
import { Html, html } from './html'
import { page } from './page'
import type { Settings } from './settings'
import { type SentMessage, UNREACHABLE } from './sms/server'
import { NO_SUCH_BOX, type SentMail } from './smtp/server'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

/** What has left the platform. */
export type Shown = { messages: SentMessage[]; mails: SentMail[] }

const WAYS = { up: '正常', busy: '繁忙，请稍后再试', refuse: '永久拒收', cut: '断开连接' } as const

const faultForm = (part: 'sms' | 'mail', now: keyof typeof WAYS, name: string) => html`
<form method="post" action="/faults"><label for="${part}">${name}现在</label>
<select id="${part}" name="${part}">${Object.entries(WAYS).map(
  ([way, words]) => html`<option value="${way}"${way === now && new Html(' selected')}>${words}</option>`,
)}</select> <button class="plain" type="submit">切换${name}</button></form>
${now !== 'up' && html`<p class="fault">${name}现在：${WAYS[now]}。</p>`}`

export const startPage = (settings: Settings, { messages, mails }: Shown, faults: Faults): string =>
  page({
    site: '演示环境的外部系统',
    title: '一览',
    body: html`<h1>演示环境的外部系统</h1>
<p>平台要用到四个外部系统。这里是它们的替身，数据都是虚构的。<a href="${settings.appUrl}/">打开嘉兴市科技创新云服务平台</a></p>
<table><thead><tr><th scope="col">系统</th><th scope="col">地址</th><th scope="col">怎样看到它出故障</th></tr></thead><tbody>
<tr><td>嘉兴政务服务网<br>统一登录（OpenID Connect）</td><td><a href="/sso/.well-known/openid-configuration">/sso</a></td><td>
<p>在登录页点击“取消登录”；停留超过 15 分钟再登录；把地址栏里的 <code>state</code>、<code>nonce</code> 或 <code>redirect_uri</code> 改掉一个字；登录完成后按“后退”再走一次。</p>
<form method="post" action="/faults"><input type="hidden" name="sso" value="${faults.sso === 'down' ? 'up' : 'down'}">
<button class="plain" type="submit">${faults.sso === 'down' ? '恢复统一登录' : '让统一登录停止服务'}</button></form>
${faults.sso === 'down' && html`<p class="fault">统一登录现在停止服务，所有请求都答复 503。</p>`}</td></tr>
<tr><td>企业登记信息查询</td><td><a href="/registry">/registry</a></td><td>用<a href="/registry">接口说明</a>里的特殊代码注册法人账号，再点击“获取基本信息”。</td></tr>
<tr><td>短信网关</td><td><a href="/sms">/sms</a></td><td><p>手机号以 <code>${UNREACHABLE}</code> 结尾时暂时发不出，平台会重试。</p>${faultForm('sms', faults.sms, '短信网关')}</td></tr>
<tr><td>邮件服务器（SMTP）</td><td><code>127.0.0.1:${settings.smtpPort}</code></td><td><p>收件地址是 <code>${NO_SUCH_BOX}@…</code> 时永久拒收。</p>${faultForm('mail', faults.mail, '邮件服务器')}</td></tr>
</tbody></table>
<h2>已发出的短信</h2>
${
  messages.length === 0
    ? html`<p class="muted">还没有短信。平台发出的短信会显示在这里。</p>`
    : html`<table><thead><tr><th scope="col">时间</th><th scope="col">手机号</th><th scope="col">内容</th></tr></thead><tbody>
${messages.map((sent) => html`<tr><td>${CLOCK.format(sent.sentAt)}</td><td>${sent.mobile}</td><td>${sent.body}</td></tr>`)}
</tbody></table>`
}
<h2>已发出的邮件</h2>
${
  mails.length === 0
    ? html`<p class="muted">还没有邮件。平台发出的邮件会显示在这里。</p>`
    : html`<table><thead><tr><th scope="col">时间</th><th scope="col">收件人</th><th scope="col">主题</th><th scope="col">内容</th></tr></thead><tbody>
${mails.map((sent) => html`<tr><td>${CLOCK.format(sent.sentAt)}</td><td>${sent.recipient}</td><td>${sent.subject}</td><td style="white-space: pre-line">${sent.body}</td></tr>`)}
</tbody></table>`
}`,
  })
