import { lengthOf } from '@/lib/forms/check-field'

/** 已输入 128/400 字: as the check counts them. */
export function Count({ id, text, max, min }: { id: string; text: string; max: number; min?: number }) {
  const now = lengthOf(text)
  const over = now > max
  return (
    <p id={id} className={`mt-1 text-end text-sm ${over ? 'font-medium text-danger' : 'text-muted'}`}>
      已输入 {now}/{max} 字{over ? `，超出 ${now - max} 字` : min && now < min ? `，至少 ${min} 字` : ''}
    </p>
  )
}
