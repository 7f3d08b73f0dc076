import { TextLink } from '@/components/ui/text-link'
import { PLATFORM, type Site } from './site'

export function Footer({ site }: { site: Site }) {
  return (
    <footer className="no-print sticky top-[100dvh] mt-16 border-t border-line bg-surface text-sm text-muted">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-12 gap-y-4 px-4 py-6 sm:px-6">
        <div className="space-y-1">
          <p>
            主办单位：{site.host}　技术支持：{site.support}
          </p>
          <p>
            技术支持电话：{site.telephone}（{site.hours}）
          </p>
          <p>地址：{site.address}</p>
          <p className="flex flex-wrap gap-x-4">
            <span>{site.icp}</span>
            <span>{site.police}</span>
            <span>政府网站标识码：{site.siteCode}</span>
          </p>
        </div>
        <nav aria-label={`${PLATFORM}的说明`}>
          <ul className="flex flex-wrap gap-x-4">
            {[
              ['/privacy', '隐私政策'],
              ['/accessibility', '无障碍声明'],
              ['/browser', '浏览器建议'],
            ].map(([href, label]) => (
              <li key={href}>
                <TextLink href={href ?? '/'} prefetch={false} className="inline-flex min-h-8 items-center">
                  {label}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
