import type { ReactNode } from 'react'
import { Radio } from './checkbox'

type Props = {
  legend: ReactNode
  name: string
  options: readonly { value: string; label: ReactNode }[]
  defaultValue?: string
  /** Stands the options below one another: for options that are sentences. */
  stacked?: boolean
}

/** A question with few answers, all in sight. */
export function RadioGroup({ legend, name, options, defaultValue, stacked }: Props) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className={stacked ? 'flex flex-col' : 'flex flex-wrap gap-x-6'}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            defaultChecked={option.value === defaultValue}
          />
        ))}
      </div>
    </fieldset>
  )
}
