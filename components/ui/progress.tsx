type Props = {
  /** What is being done: “正在生成第 3 页”. */
  label: string
  /** Absent: nobody knows how far it is. */
  value?: number
  max?: number
}

export function Progress({ label, value, max = 100 }: Props) {
  return (
    <label className="block">
      <span className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        {value !== undefined && <span className="text-muted">{Math.round((value / max) * 100)} %</span>}
      </span>
      <progress
        value={value}
        max={max}
        className="mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line accent-action [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-action"
      />
    </label>
  )
}
