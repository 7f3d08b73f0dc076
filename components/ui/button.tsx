import { cva, type VariantProps } from 'class-variance-authority'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

export const buttonLook = cva(
  'inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium no-underline transition-colors disabled:border-line disabled:bg-waiting-soft disabled:text-muted',
  {
    variants: {
      variant: {
        primary: 'border-action bg-action text-surface hover:border-pressed hover:bg-pressed',
        secondary: 'border-edge bg-surface text-ink hover:border-action hover:bg-soft hover:text-action',
        danger: 'border-danger bg-danger text-surface hover:border-danger-pressed hover:bg-danger-pressed',
        quiet: 'border-transparent bg-transparent text-action hover:bg-soft hover:text-pressed',
      },
      size: {
        normal: 'min-h-11 px-5 py-2',
        /** In dense tables. */
        small: 'min-h-8 px-2.5 py-1 text-sm',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'normal' },
  },
)

type Look = VariantProps<typeof buttonLook>

/** Does something. Say `type="button"` where it must not submit the form around it. */
export function Button({ variant, size, className, ...rest }: ComponentProps<'button'> & Look) {
  return <button {...rest} className={cn(buttonLook({ variant, size }), className)} />
}

type LinkButtonProps = Omit<ComponentProps<'a'>, 'href'> & Look & { href: string; prefetch?: boolean }

/** Leads somewhere, and looks like the main way there. */
export function LinkButton({ variant, size, className, href, ...rest }: LinkButtonProps) {
  return (
    <Link
      {...rest}
      data-button
      href={href as Route}
      className={cn(buttonLook({ variant, size }), className)}
    />
  )
}
