/** One box of a table of choices, named for those who cannot see its line. */
export function Tick({ value, label, checked }: { value: string; label: string; checked?: boolean }) {
  return (
    <label className="flex size-8 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name="tick"
        value={value}
        defaultChecked={checked}
        aria-label={label}
        className="size-5 accent-action"
      />
    </label>
  )
}
