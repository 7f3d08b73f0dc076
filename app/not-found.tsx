import { Frame } from '@/components/layout/frame'
import { LinkButton } from '@/components/ui/button'

export const metadata = { title: '没有找到这个页面' }

export default function NotFound() {
  return (
    <Frame person={null} title="没有找到这个页面">
      <p>地址可能写错了，或者这份材料不在您可以查看的范围内。请核对地址，或从首页重新进入。</p>
      <p className="mt-6">
        <LinkButton variant="primary" href="/">
          回到首页
        </LinkButton>
      </p>
    </Frame>
  )
}
