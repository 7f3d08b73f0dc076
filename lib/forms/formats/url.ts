import { type FormatFault, fault } from './fault'
import { fold, hiddenFault, withoutSpaces } from './text'

const SHAPE =
  /^https?:\/\/([A-Za-z0-9\u3400-\u9fff]([A-Za-z0-9\u3400-\u9fff-]{0,61}[A-Za-z0-9\u3400-\u9fff])?\.)+[A-Za-z\u3400-\u9fff]{2,24}(:\d{1,5})?([/?#][^\s<>"\\]*)?$/i

/** People write `www.example.com`: it is kept with its scheme, so that it can be a link. */
export function normaliseUrl(text: string): string {
  const bare = withoutSpaces(fold(text.replaceAll('。', '.')))
  return bare === '' || /^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `http://${bare.replace(/^\/+/, '')}`
}

export function checkUrl(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  if (value.length > 255) return fault('url_length')
  return SHAPE.test(value) ? null : fault('url_shape')
}
