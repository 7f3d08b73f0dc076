/** First thing the keyboard meets. */
export function SkipLink() {
  return (
    <a
      href="#main"
      data-button
      className="sr-only z-50 rounded-md bg-action font-medium text-surface focus:not-sr-only focus:fixed focus:px-5 focus:py-3 focus:start-4 focus:top-4"
    >
      跳到正文
    </a>
  )
}
