import { html } from './html'
import { page } from './page'
import type { Settings } from './settings'
import { type SentMessage, UNREACHABLE } from './sms/server'

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

export const startPage = (settings: Settings, messages: SentMessage[], ssoIsDown: boolean): string =>
  page({
    site: '演示环境的外部系统',
    title: '一览',
    body: html`<h1>演示环境的外部系统</h1>
<p>平台要用到三个外部系统。这里是它们的替身，数据都是虚构的。<a href="${settings.appUrl}/">打开嘉兴市科技创新云服务平台</a></p>
<table><thead><tr><th scope="col">系统</th><th scope="col">地址</th><th scope="col">怎样看到它出故障</th></tr></thead><tbody>
<tr><td>嘉兴政务服务网<br>统一登录（OpenID Connect）</td><td><a href="/sso/.well-known/openid-configuration">/sso</a></td><td>
<p>在登录页点击“取消登录”；停留超过 15 分钟再登录；把地址栏里的 <code>state</code>、<code>nonce</code> 或 <code>redirect_uri</code> 改掉一个字；登录完成后按“后退”再走一次。</p>
<form method="post" action="/faults"><input type="hidden" name="sso" value="${ssoIsDown ? 'up' : 'down'}">
<button class="plain" type="submit">${ssoIsDown ? '恢复统一登录' : '让统一登录停止服务'}</button></form>
${ssoIsDown && html`<p class="fault">统一登录现在停止服务，所有请求都答复 503。</p>`}</td></tr>
<tr><td>企业登记信息查询</td><td><a href="/registry">/registry</a></td><td>用<a href="/registry">接口说明</a>里的特殊代码注册法人账号，再点击“获取基本信息”。</td></tr>
<tr><td>短信网关</td><td><a href="/sms/messages">/sms</a></td><td>手机号以 <code>${UNREACHABLE}</code> 结尾时拒收。</td></tr>
</tbody></table>
<h2>已发出的短信</h2>
${
  messages.length === 0
    ? html`<p class="muted">还没有短信。平台发出的短信会显示在这里。</p>`
    : html`<table><thead><tr><th scope="col">时间</th><th scope="col">手机号</th><th scope="col">内容</th></tr></thead><tbody>
${messages.map((sent) => html`<tr><td>${CLOCK.format(sent.sentAt)}</td><td>${sent.mobile}</td><td>${sent.body}</td></tr>`)}
</tbody></table>`
}`,
  })
