import { html } from '../html'
import { page } from '../page'

const ANSWERS = [
  ['201', '已受理'],
  ['200', '同一 id 此前已受理，不再重发'],
  ['400、410、422', '不能发送，不必重试：请求有误、号码停用、内容被拒'],
  ['401、403', '令牌不对'],
  ['429、5xx，或 10 秒内没有答复', '暂时不能发送，平台稍后用同一 id 重试'],
] as const

/** The gateway's interface, as whoever connects another one needs it. */
export const contractPage = (): string =>
  page({
    site: '短信网关',
    title: '接口说明',
    body: html`<h1>短信网关接口</h1>
<p><code>POST /sms/messages</code>，请求头 <code>Authorization: Bearer 令牌</code>，正文为 JSON：</p>
<table><thead><tr><th scope="col">字段</th><th scope="col">说明</th></tr></thead><tbody>
<tr><td><code>id</code></td><td>这条短信的编号，最多 64 个字符；重试时不变</td></tr>
<tr><td><code>mobile</code></td><td>11 位手机号</td></tr>
<tr><td><code>body</code></td><td>带签名的全文，最多 70 个字符</td></tr>
</tbody></table>
<h2>答复</h2>
<table><thead><tr><th scope="col">状态码</th><th scope="col">含义</th></tr></thead><tbody>
${ANSWERS.map(([code, meaning]) => html`<tr><td>${code}</td><td>${meaning}</td></tr>`)}
</tbody></table>
<p><a href="/sms/messages">已受理的短信（JSON）</a>　<a href="/">返回一览</a></p>`,
  })
