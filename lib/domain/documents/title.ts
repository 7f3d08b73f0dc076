import type { Sheet } from '@/lib/forms/sheet'

/** What the front page says: the form's own title, and whose form it is. */
export const titleOf = ({ title }: Pick<Sheet, 'title'>): string =>
  title.startsWith('嘉兴') ? title : `嘉兴${title}`
