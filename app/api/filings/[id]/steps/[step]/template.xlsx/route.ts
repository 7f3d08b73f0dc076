import { templateBook } from '@/app/filings/workbook/template'
import { requireCtx } from '@/lib/auth/ctx'
import { workbookDoor } from '../workbook-door'

/** 下载模板. */
export const GET = async (
  _: Request,
  context: RouteContext<'/api/filings/[id]/steps/[step]/template.xlsx'>,
) =>
  workbookDoor(await requireCtx(), context, ({ step }) => ({
    name: `${step.title}模板`,
    book: templateBook(step),
  }))
