import { Frame } from '@/components/layout/frame'

export const metadata = { title: '无障碍声明' }

/** Open to everyone. */
export default function AccessibilityPage() {
  return (
    <Frame
      person={null}
      title="无障碍声明"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '无障碍声明' }]}
    >
      <div className="prose">
        <p>
          本平台按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）二级和 WCAG 2.1 AA
          级建设。
        </p>
        <h2>可以怎样用</h2>
        <ul>
          <li>大字版：点击页面右上角的“大字版”，文字依次放大到 125% 和 150%，再点恢复。</li>
          <li>高对比：点击页面右上角的“高对比”，文字和底色反差更大，再点恢复。</li>
          <li>
            只用键盘：按 Tab 键依次移动，按 Enter 或空格键操作，按 Esc
            键关闭弹出的窗口。每页第一个链接“跳到正文”可以越过页眉。
          </li>
          <li>读屏软件：每个输入框都有名称、说明和差错提示，表格有标题和表头。</li>
          <li>浏览器停用脚本时，仍可以填写、保存和提交。</li>
        </ul>
        <h2>遇到困难</h2>
        <p>
          如果有内容读不到或无法操作，请拨打页脚的技术支持电话，我们帮您办理，并改进页面。也可以到所属区县科技部门现场办理。
        </p>
      </div>
    </Frame>
  )
}
