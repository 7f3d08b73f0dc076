import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'

type Props = ComponentProps<'input'> & { unit?: string; unitId?: string }

/** A figure with its unit inside the right edge. */
export function UnitInput({ unit, unitId, className, ...rest }: Props) {
  return (
    <div className="relative">
      <Input
        {...rest}
        inputMode="decimal"
        autoComplete="off"
        className={cn('text-end', className)}
        style={unit ? { paddingInlineEnd: `${unit.length + 1.25}rem` } : undefined}
      />
      {unit && (
        <span
          id={unitId}
          className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-sm text-muted"
        >
          {unit}
        </span>
      )}
    </div>
  )
}
