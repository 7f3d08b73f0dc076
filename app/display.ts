import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Display, readDisplay } from '@/components/layout/display'
import { cookieName } from '@/lib/auth/session-cookie'

/** How the person before the screen wants pages shown. */
export const currentDisplay = cache(async (): Promise<Display> => {
  const jar = await cookies()
  return readDisplay(jar.get(cookieName('display'))?.value)
})
