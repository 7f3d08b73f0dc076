import { SentButton } from '@/components/filing/sent-button'
import { buttonLook, LinkButton } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Textarea } from '@/components/ui/textarea'
import { importRefusal } from '@/components/words/imports'
import type { ListStep } from '@/lib/forms/spec'

type Props = {
  filingId: string
  step: ListStep
  here: string
  refused?: { code: string; max?: string; now?: string }
  /** What was pasted before and not taken. */
  pasted: string
}

/** 导入: a workbook or a paste, by plain forms that work before scripts arrive. */
export function ImportStart({ filingId, step, here, refused, pasted }: Props) {
  const door = `/api/filings/${filingId}/steps/${step.key}`
  return (
    <div className="space-y-4">
      {refused && (
        <Notice kind="danger" live="alert">
          {importRefusal(refused.code, refused)}
        </Notice>
      )}
      <p className="max-w-[720px] text-muted">
        下一页会先显示每一行将怎样处理，确定之前清单不会有任何改动。同一份表可以重复导入：已有的{step.noun}
        会认出来，不会重复。
      </p>
      <Panel title="用 Excel 文件导入">
        <ol className="mb-4 list-decimal space-y-1 ps-5">
          <li>下载模板，按列填写；本单位自己的表也可以，列名不必完全一样。</li>
          <li>保存为 .xlsx，在这里选择文件。</li>
        </ol>
        <form
          action={`${door}/import`}
          method="post"
          encType="multipart/form-data"
          className="flex flex-wrap items-end gap-4"
        >
          <input type="hidden" name="back" value={here} />
          <Labelled name="file" label="Excel 文件" help="最大 10 MB">
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                className="block min-h-11 max-w-full py-2"
              />
            )}
          </Labelled>
          <div className="flex flex-wrap gap-3">
            <SentButton variant="primary" busy="正在读取文件…">
              读取文件
            </SentButton>
            <a href={`${door}/template.xlsx`} download className={buttonLook()}>
              下载模板
            </a>
          </div>
        </form>
      </Panel>
      <Panel title="从表格粘贴">
        <form action={`${door}/import`} method="post" encType="multipart/form-data" className="space-y-4">
          <input type="hidden" name="back" value={here} />
          <Labelled
            name="text"
            label="表格内容"
            help="在 Excel 或 WPS 中选中要导入的行，最好连同列名一起复制，粘贴到这里。"
          >
            {(control) => (
              <Textarea
                {...control}
                rows={6}
                defaultValue={pasted}
                className="max-h-60 font-mono text-sm [field-sizing:fixed]"
              />
            )}
          </Labelled>
          <SentButton busy="正在读取内容…">读取粘贴的内容</SentButton>
        </form>
      </Panel>
      <LinkButton href={here}>返回清单</LinkButton>
    </div>
  )
}
