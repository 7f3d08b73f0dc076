import { LinkButton } from './button'

/** `size` is how many are on a page. */
type Props = { page: number; size: number; total: number; noun: string; hrefOf: (page: number) => string }

export function Pager({ page, size, total, noun, hrefOf }: Props) {
  const pages = Math.max(1, Math.ceil(total / size))
  return (
    <nav aria-label="分页" className="no-print flex flex-wrap items-center justify-between gap-3 text-sm">
      <p className="text-muted">
        共 {total} {noun}，第 {page} 页，共 {pages} 页
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <LinkButton size="small" rel="prev" href={hrefOf(page - 1)}>
            上一页
          </LinkButton>
        )}
        {page < pages && (
          <LinkButton size="small" rel="next" href={hrefOf(page + 1)}>
            下一页
          </LinkButton>
        )}
      </div>
    </nav>
  )
}
