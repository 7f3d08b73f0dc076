import type { FieldSpec } from '@/lib/forms/spec'
import { grouped } from '@/lib/forms/word'
import type { Problem } from '@/lib/result'
import { type Labels, problemSentence } from '../words'

/** Why a table was not taken, and what to do. The list is as it was in every case. */
export function importRefusal(code: string, params: { max?: string; now?: string }): string {
  switch (code) {
    case 'none_chosen':
      return '还没有选择文件，也没有粘贴内容。请选择填好的 Excel 文件，或者把表格内容粘贴进来。'
    case 'empty':
      return '这个文件是空的。请在 Excel 或 WPS 中打开核对，保存后重新选择。'
    case 'too_large':
      return '内容太大：文件最大 10 MB，粘贴最大 4 MB。请只保留需要导入的行，删去图片后再试。'
    case 'cut_off':
      return '文件没有传送完整，可能是网络中断。请重新选择文件再试一次。'
    case 'encrypted':
      return '这个文件设了打开密码，系统读不了。请在 Excel 或 WPS 中取消密码，保存后再导入。'
    case 'old_format':
      return '这是旧格式（.xls）的文件。请在 Excel 或 WPS 中“另存为”.xlsx 格式，再导入。'
    case 'not_a_workbook':
      return '这不是 Excel 工作簿（.xlsx）。请下载模板填写；其他表格可以打开后复制，用“从表格粘贴”导入。'
    case 'damaged':
    case 'unreadable':
      return '这个文件已经损坏或者内容不正常，系统读不了。请在 Excel 或 WPS 中打开，另存为一份新的 .xlsx 再导入。'
    case 'too_big_inside':
      return '这个文件解开后大得不正常，没有读取。请把需要的行复制到下载的模板中再导入。'
    case 'too_many_lines':
      return params.now && params.max
        ? `这张表有 ${grouped(params.now)} 行，这份清单最多 ${grouped(params.max)} 行。请删去不需要的行再导入。`
        : '这个文件的行数太多，没有读取。请只保留需要导入的行，再试一次。'
    case 'nothing_in_it':
      return '没有找到可以导入的行。请核对内容是否填在列名下面，保存后再导入。'
    case 'signed_out':
      return '登录过期，文件没有导入。粘贴的内容已经留存；文件请重新选择。'
    case 'not_allowed':
      return '这份材料已经锁定（可能刚刚提交），不能导入。'
    default:
      return '没有导入。请刷新页面后再试一次。'
  }
}

/** What is the matter with a line of a table, told like any other problem, and with what only an import has. */
export function lineSentence(problem: Problem, field: FieldSpec | undefined, labels: Labels): string {
  switch (problem.code) {
    case 'repeated_line':
      return `与第 ${problem.params?.line} 行是同一条，不再导入。请核对，只留一行。`
    case 'error_value':
      return '这一格的公式出错，没有读取。请改成直接填写的内容。'
    case 'long_number':
      return '这一格按数字保存，超过 15 位的部分已被表格软件改成 0，没有读取。请把这一列设为文本，重新填写号码。'
    case 'masked_unknown':
      return '带 * 的号码不完整，又找不到原来的行，没有读取。请填写完整的号码。'
    default:
      return problemSentence(problem, field, labels)
  }
}

/** Why the rows chosen were not changed together. */
export function editRefusal(code: string, label: string): string {
  switch (code) {
    case 'no_row_chosen':
      return '还没有选择行。请先在“序号”一列勾选要修改的行。'
    case 'no_column_chosen':
      return '还没有选择要修改的列。请选择一列，再填写要改成的内容。'
    case 'required':
      return `还没有填写“${label}”要改成的内容。请填写后再点“批量修改”。`
    case 'not_an_option':
      return `“${label}”中没有这一项，没有修改。请填写可选的名称。`
    case 'list_full':
      return '清单放不下这么多行，没有导入。请先删去不需要的行，或者减少要导入的行。'
    default:
      return '没有做成，清单没有改动。请刷新页面后再试一次。'
  }
}
