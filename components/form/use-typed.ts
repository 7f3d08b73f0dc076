'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * What stands in a control that keeps its own text, for a hint beside it. Also sees what was typed before
 * scripts arrived and what a browser filled back in.
 */
export function useTyped<E extends HTMLInputElement | HTMLTextAreaElement>(
  given: string,
): { ref: RefObject<E | null>; typed: string; onInput: () => void } {
  const ref = useRef<E>(null)
  const [typed, setTyped] = useState(given)
  useEffect(() => setTyped(ref.current?.value ?? given), [given])
  return { ref, typed, onInput: () => setTyped(ref.current?.value ?? '') }
}
