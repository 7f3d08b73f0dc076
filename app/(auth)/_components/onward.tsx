/** Carries along where to go once signed in: back to a kept form, or to the page asked for. */
export function Onward({ kept, from }: { kept?: string; from?: string }) {
  return (
    <>
      {kept && <input type="hidden" name="kept" value={kept} />}
      {from && <input type="hidden" name="from" value={from} />}
    </>
  )
}
