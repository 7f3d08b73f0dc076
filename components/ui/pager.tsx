import { LinkButton } from './button'

type Props = { page: number; pages: number; total: number; noun: string; hrefOf: (page: number) => string }

export function Pager({ page, pages, total, noun, hrefOf }: Props) {
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
