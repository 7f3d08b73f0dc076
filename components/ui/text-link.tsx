import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string; prefetch?: boolean }

/** A link in a sentence or a table. */
export function TextLink({ href, className, ...rest }: Props) {
  return (
    <Link
      {...rest}
      href={href as Route}
      className={cn(
        'rounded-sm text-action underline decoration-action/40 underline-offset-4 hover:text-pressed hover:decoration-current',
        className,
      )}
    />
  )
}
