'use client'

import { useEffect, useState } from 'react'

const box = 'grid size-12 shrink-0 place-items-center overflow-hidden rounded-sm border border-line bg-page'

/** A small picture of a stored picture; the word PDF for the rest. The name beside it says what it is. */
export function StoredMark({ file }: { file: { id: string; type: string } }) {
  return (
    <span aria-hidden="true" className={box}>
      {file.type === 'application/pdf' ? (
        <PdfWord />
      ) : (
        // biome-ignore lint/performance/noImgElement: the door makes it small and asks who may see it.
        <img src={`/files/${file.id}?thumb=1`} alt="" loading="lazy" className="size-full object-cover" />
      )}
    </span>
  )
}

/** The same before anything was sent, from the file on the computer. */
export function ChosenMark({ file }: { file: File }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <span aria-hidden="true" className={box}>
      {/* biome-ignore lint/performance/noImgElement: a picture that is still on this computer. */}
      {url ? <img src={url} alt="" className="size-full object-cover" /> : <PdfWord />}
    </span>
  )
}

const PdfWord = () => <span className="font-semibold text-muted text-xs">PDF</span>
