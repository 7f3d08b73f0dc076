import type { Route } from 'next'
import Link from 'next/link'

export type Tab = { href: string; label: string; count?: number; here?: boolean }

/** Tabs that are places: links with addresses, which work before scripts do. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href as Route}
              aria-current={tab.here ? 'page' : undefined}
              className="flex min-h-11 items-center gap-2 border-b-3 border-transparent px-4 text-muted no-underline hover:text-action aria-[current=page]:border-action aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-waiting-soft px-2 text-sm text-waiting">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
