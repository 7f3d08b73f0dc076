import { cn } from './cn'

const PATHS = {
  info: 'M8 7v4.5M8 4.4v.2M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z',
  done: 'm4.8 8.3 2.2 2.2 4.2-4.7M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z',
  returned: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6',
  danger:
    'M8 6v3.5m0 2.2v.2M7.1 2.3 1.3 12.5A1 1 0 0 0 2.2 14h11.6a1 1 0 0 0 .9-1.5L8.9 2.3a1 1 0 0 0-1.8 0Z',
  waiting: 'M8 4.5V8l2.5 1.5M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  right: 'm6 3.5 4.5 4.5L6 12.5',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  plus: 'M8 2.5v11M2.5 8h11',
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'm10.5 10.5 4 4M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z',
} as const

export type IconName = keyof typeof PATHS

/** Always beside a word, so it is silent. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn('size-4 shrink-0', className)}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
