'use client'

import { usePathname } from 'next/navigation'
import { createContext, use, useSyncExternalStore } from 'react'

/** Where the files of this page belong, and the page that plain forms lead back to. */
export type Place = { filingId: string; step: string }
export const PlaceContext = createContext<Place>({ filingId: '', step: '' })
export const usePlace = (): Place & { back: string } => ({ ...use(PlaceContext), back: usePathname() })

const never = () => () => {}

/** Whether scripts run: until then, and without them, plain forms do the work. */
export const useHasScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
