import { signOut } from '@/lib/auth/sign-out'

/** 退出: ends the session here and at the provider, then shows the sign-in page. */
export async function POST() {
  return signOut()
}
