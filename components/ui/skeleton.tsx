/** Holds the place of what is being fetched, and says so to those who cannot see it. */
export function Skeleton({ lines = 3, label = '正在读取，请稍候' }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
          key={line}
          className="h-5 animate-pulse rounded-sm bg-line last:w-2/3"
        />
      ))}
    </div>
  )
}
