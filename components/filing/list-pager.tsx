import { LinkButton } from '@/components/ui/button'

/** As many as a browser draws and scrolls without effort. */
export const ROWS_PER_PAGE = 100

type Props = { page: number; pages: number; here: string; onPage: (page: number) => void }

/** The pages of a long list: turned in place, by links before scripts arrive. */
export function ListPager({ page, pages, here, onPage }: Props) {
  if (pages === 1) return null
  const link = (label: string, to: number) => (
    <LinkButton
      size="small"
      prefetch={false}
      href={`${here}?page=${to}`}
      onClick={(event) => {
        event.preventDefault()
        onPage(to)
      }}
    >
      {label}
    </LinkButton>
  )
  return (
    <nav aria-label="清单分页" className="no-print flex flex-wrap items-center justify-between gap-3 text-sm">
      <p role="status" className="text-muted">
        每页 {ROWS_PER_PAGE} 行，第 {page} 页，共 {pages} 页
      </p>
      <div className="flex flex-wrap gap-2">
        {page > 1 && link('第一页', 1)}
        {page > 1 && link('上一页', page - 1)}
        {page < pages && link('下一页', page + 1)}
        {page < pages && link('最后一页', pages)}
      </div>
    </nav>
  )
}
