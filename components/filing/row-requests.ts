import type { Cells } from '@/lib/forms/content'
import type { Conflict } from '@/lib/forms/merge'

export type RowReply =
  | { ok: true; cells?: Cells; conflicts?: Conflict[]; savedAt?: string }
  | { ok: false; kind: 'offline' | 'signed_out' | 'someone_else' | 'locked' | 'full' | 'refused' }

/** Speaks to the door of one row. Never throws: a cut line is an answer too. */
export async function askRow(
  place: { filingId: string; step: string; rowId: string },
  method: 'PUT' | 'PATCH' | 'POST',
  body: unknown,
  last = false,
): Promise<RowReply> {
  try {
    const response = await fetch(`/api/filings/${place.filingId}/steps/${place.step}/rows/${place.rowId}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: last,
    })
    if (response.ok) return { ok: true, ...(await response.json()) }
    if (response.status === 401) return { ok: false, kind: 'signed_out' }
    if (response.status === 404) return { ok: false, kind: 'someone_else' }
    if (response.status >= 500) return { ok: false, kind: 'offline' }
    const { refusal } = await response.json()
    if (refusal.problems?.[0]?.code === 'list_full') return { ok: false, kind: 'full' }
    return { ok: false, kind: refusal.code === 'not_allowed' ? 'locked' : 'refused' }
  } catch {
    return { ok: false, kind: 'offline' }
  }
}

/** What the person is told when a row could not be sent. What they typed stays in the dialog in every case. */
export const ROW_REFUSALS: Record<Extract<RowReply, { ok: false }>['kind'], string> = {
  offline: '网络暂时不通，还没有保存到清单。内容留在本页和本机，请稍后再点“确定”。',
  signed_out: '登录已过期，还没有保存到清单。内容已存在本机，请在新窗口重新登录，再回来点“确定”。',
  someone_else: '现在登录的账号不能打开这份材料。内容已存在本机，请用原来的账号重新登录，再回来点“确定”。',
  locked: '这份材料已经锁定（可能刚刚提交），没有保存。请刷新页面查看现在由谁办理。',
  full: '清单已满，不能再增加。请先删去不需要的行。',
  refused: '有一项内容系统认不出来，没有保存。请核对最近修改的一项，再点“确定”。',
}
