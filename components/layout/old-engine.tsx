/** Shown by engines that lack what the full look needs, hidden by the others in the style sheet: no script decides. */
export function OldEngine() {
  return (
    <div className="old-engine" style={{ padding: '12px 16px', background: '#fff4d6', color: '#1b2430' }}>
      <strong>您的浏览器版本较旧，页面可能显示不全，但仍可以阅读和提交。</strong>
      <p>
        建议使用 Chrome 浏览器。使用 360 浏览器时，请点击地址栏右侧的闪电图标，切换到“极速模式”，再刷新页面。
      </p>
      <p>
        <a href="/browser">查看图示说明</a>
      </p>
    </div>
  )
}
