import type { Route } from 'next'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { Menu } from '@/components/ui/menu'
import type { Here, NavItem } from './nav'

type Props = {
  items: readonly NavItem[]
  here?: Here /** On a narrow page: one below the other, nothing folded. */
  flat?: boolean
}

const look = 'flex min-h-11 items-center rounded-md px-3 no-underline hover:bg-soft hover:text-action'

export function NavLinks({ items, here, flat }: Props) {
  return (
    <ul className={flat ? 'flex flex-col' : 'flex items-center gap-1'}>
      {items.map((item) => {
        if (!('items' in item)) {
          return (
            <li key={item.key}>
              <Link
                href={item.href as Route}
                aria-current={item.key === here ? 'page' : undefined}
                className={cn(look, item.key === here && 'font-semibold text-action')}
              >
                {item.label}
              </Link>
            </li>
          )
        }
        if (!flat) {
          return (
            <li key={item.key}>
              <Menu label={item.label} items={item.items} here={item.key === here} />
            </li>
          )
        }
        return (
          <li key={item.key}>
            <p className="px-3 pt-2 text-sm text-muted">{item.label}</p>
            <NavLinks items={item.items.map((link) => ({ key: item.key, ...link }))} here={here} flat />
          </li>
        )
      })}
    </ul>
  )
}
