/** Which list a form is about, and the page that it leads back to. */
export function ListPlace({ filingId, step, here }: { filingId: string; step: string; here: string }) {
  return (
    <>
      <input type="hidden" name="_filing" value={filingId} />
      <input type="hidden" name="_step" value={step} />
      <input type="hidden" name="_here" value={here} />
    </>
  )
}
