/**
 * Enter in a field presses the first submit button of its form. Put this first, so that it is 保存 and not the
 * removal of a row. Nobody sees it or stops at it.
 */
export function DefaultSubmit({ name, value }: { name?: string; value?: string }) {
  return (
    <button type="submit" name={name} value={value} tabIndex={-1} aria-hidden="true" className="sr-only" />
  )
}
