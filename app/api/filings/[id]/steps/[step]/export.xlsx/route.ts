import { exportBook } from '@/app/filings/workbook/export'
import { requireCtx } from '@/lib/auth/ctx'
import { rowsOf } from '@/lib/forms/fields'
import { workbookDoor } from '../workbook-door'

/** 导出. */
export const GET = async (_: Request, context: RouteContext<'/api/filings/[id]/steps/[step]/export.xlsx'>) =>
  workbookDoor(await requireCtx(), context, ({ step, content }) => ({
    name: step.title,
    book: exportBook(step, content, rowsOf(content, step.key)),
  }))
