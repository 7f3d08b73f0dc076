/** What every control into which something is written shares: edge, ground, size, and red when it is at fault. */
export const control =
  'block w-full min-h-11 rounded-md border border-edge bg-surface px-3 py-2 text-ink placeholder:text-muted hover:border-action disabled:border-line disabled:bg-waiting-soft disabled:text-muted aria-invalid:border-2 aria-invalid:border-danger aria-invalid:px-[calc(0.75rem-1px)] aria-invalid:py-[calc(0.5rem-1px)]'
