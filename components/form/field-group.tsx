import { type ReactNode, useId } from 'react'

/** Five to nine questions that belong together, two side by side where they are short. */
export function FieldGroup({ title, children }: { title?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={title ? id : undefined} className="mb-8">
      {title && (
        <h3 id={id} className="mb-4 border-b border-line pb-2">
          {title}
        </h3>
      )}
      <div className="grid items-start gap-x-6 gap-y-6 sm:grid-cols-2">{children}</div>
    </section>
  )
}
