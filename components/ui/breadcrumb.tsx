import { Icon } from './icon'
import { TextLink } from './text-link'

export type Crumb = { label: string; href?: string }

/** Where this page hangs. The last one is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="当前位置" className="no-print text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1
          return (
            <li key={crumb.label} className="flex items-center gap-1.5">
              {crumb.href && !last ? (
                <TextLink href={crumb.href}>{crumb.label}</TextLink>
              ) : (
                <span aria-current={last ? 'page' : undefined}>{crumb.label}</span>
              )}
              {!last && <Icon name="right" className="size-3" />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
