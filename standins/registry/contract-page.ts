import { html } from '../html'
import { page } from '../page'
import { SPECIAL, UNITS } from './units'

/** What the registry promises, and how to see it break that promise. */
export const contractPage = (): string =>
  page({
    site: '企业登记信息查询服务',
    title: '接口说明',
    body: html`<h1>接口说明</h1>
<p>按统一社会信用代码查询登记信息：<code>GET /registry/units/统一社会信用代码</code></p>
<h2>答复</h2>
<table><thead><tr><th scope="col">状态码</th><th scope="col">内容</th></tr></thead><tbody>
<tr><td>200</td><td>JSON：uscc、name、regType（登记注册类型代码）、legalRep、registerDate（年-月-日）、registeredCapital（万元，文本）、registeredAddress、businessScope、status（存续、吊销、注销、迁出）、district（审核区域代码）</td></tr>
<tr><td>404</td><td><code>{"error":"NOT_FOUND"}</code></td></tr>
<tr><td>429</td><td><code>{"error":"RATE_LIMITED"}</code>，<code>Retry-After</code> 为等待秒数</td></tr>
<tr><td>500</td><td><code>{"error":"UNAVAILABLE"}</code></td></tr>
</tbody></table>
<h2>能查到的单位</h2>
<table><thead><tr><th scope="col">统一社会信用代码</th><th scope="col">单位名称</th></tr></thead><tbody>
${UNITS.map(
  (unit) =>
    html`<tr><td><a href="/registry/units/${unit.uscc}"><code>${unit.uscc}</code></a></td><td>${unit.name}</td></tr>`,
)}
</tbody></table>
<h2>用来试验各种故障的代码</h2>
<p>这些代码校验位正确，但不属于任何单位。用它注册一个法人账号，登录平台后在“单位基本信息”点击“获取基本信息”，就能看到平台怎样应对。</p>
<table><thead><tr><th scope="col">统一社会信用代码</th><th scope="col">会发生什么</th></tr></thead><tbody>
${Object.entries(SPECIAL).map(([uscc, { told }]) => html`<tr><td><code>${uscc}</code></td><td>${told}</td></tr>`)}
</tbody></table>`,
  })
