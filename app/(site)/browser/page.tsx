import { Frame } from '@/components/layout/frame'

export const metadata = { title: '浏览器建议' }

/** Open to everyone, and plain enough for an engine that is too old. */
export default function BrowserPage() {
  return (
    <Frame
      person={null}
      title="浏览器建议"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '浏览器建议' }]}
    >
      <div className="prose">
        <p>
          建议使用 Chrome 浏览器 111 或更新的版本。国产操作系统自带的浏览器、奇安信可信浏览器和新版 Edge
          也可以使用。
        </p>
        <h2>360 浏览器：切换到极速模式</h2>
        <ol>
          <li>看地址栏右侧的图标。显示为字母“e”时，是兼容模式。</li>
          <li>点击这个图标，在菜单中选择“极速模式”，图标变成闪电。</li>
          <li>刷新页面。</li>
        </ol>
        <AddressBar />
        <h2>浏览器较旧时</h2>
        <p>页面的外观会简单一些，但阅读、填写、保存和提交都可以完成。</p>
      </div>
    </Frame>
  )
}

/** The place to click, drawn: no picture to load. */
function AddressBar() {
  return (
    <svg
      viewBox="0 0 480 96"
      width="480"
      height="96"
      role="img"
      aria-label="图示：闪电图标在地址栏的最右端"
      style={{ maxWidth: '100%', height: 'auto' }}
    >
      <rect x="1" y="1" width="478" height="46" rx="6" fill="#ffffff" stroke="#748194" />
      <text x="16" y="30" fontSize="14" fill="#566274">
        http://…/ccpjiaxing/
      </text>
      <path d="M446 9 436 27h8l-4 13 14-19h-9l5-12z" fill="#1456b8" />
      <rect x="428" y="4" width="36" height="40" rx="6" fill="none" stroke="#b42318" strokeWidth="2" />
      <text x="464" y="80" fontSize="14" fill="#1b2430" textAnchor="end">
        点击这里，选择“极速模式”
      </text>
    </svg>
  )
}
