import { Notice } from '@/components/ui/notice'
import { keptWords, pickedWords } from '@/components/words/library'

/** What came of 从资料库选取 or 存入资料库, as the address tells it. */
export function LibraryNotice({
  query,
  noun,
}: {
  query: Record<string, string | string[] | undefined>
  noun: string
}) {
  const picked = pair(query.picked)
  const kept = pair(query['kept-rows'])
  const sentence = picked ? pickedWords(...picked, noun) : kept ? keptWords(...kept) : null
  return sentence && <Notice kind="done" live="status" title={sentence} className="mb-4" />
}

/** `12.3` → 12, 3. */
function pair(text: string | string[] | undefined): [number, number] | null {
  const found = typeof text === 'string' && /^(\d{1,5})\.(\d{1,5})$/.exec(text)
  return found ? [Number(found[1]), Number(found[2])] : null
}
