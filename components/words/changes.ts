import type { CellChange, RowChange, SheetChange } from '@/lib/forms/sheet-changes'

export const ROW_CHANGE_WORDS: Record<RowChange, string> = {
  added: '新增',
  removed: '删除',
  changed: '修改',
}

export const ORDER_CHANGED = '调整了顺序'

/** One change as one line: “职称：中级 → 高级”. */
export function changeSentence(change: SheetChange): string {
  switch (change.kind) {
    case 'line':
      return `${change.label}：${changeWords(change)}`
    case 'row': {
      const row = `${change.label}：${ROW_CHANGE_WORDS[change.how]} ${change.title || '未填写的一行'}`
      if (change.how !== 'changed') return row
      return `${row}，${change.cells.map((cell) => `${cell.label} ${changeWords(cell)}`).join('；')}`
    }
    case 'order':
      return `${change.label}：${ORDER_CHANGED}`
  }
}

const changeWords = ({ was, now }: Pick<CellChange, 'was' | 'now'>): string =>
  was === now ? `${now || '未填'}（${HIDDEN_CHANGED}）` : `${was || '未填'} → ${now || '未填'}`

/** Where the shown part of a number is the same before and after. */
export const HIDDEN_CHANGED = '隐藏的几位有改动'
