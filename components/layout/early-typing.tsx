import { EARLY_SCRIPT } from '@/components/ui/early'

/** In the head of every page, before the first field. */
export function EarlyTyping({ nonce }: { nonce: string | undefined }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; it has to run before all other scripts
    <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
  )
}
