import type { BindingView } from '@/lib/operations/bindings/list'

/** A button's word, and for those who cannot see the row, whom it is about. */
export const Named = ({ word, line }: { word: string; line: BindingView }) => (
  <>
    {word}
    <span className="sr-only"> {line.personName}</span>
  </>
)
