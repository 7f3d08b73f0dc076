import { addressHere } from '@/lib/auth/address-here'
import { requireCtx } from '@/lib/auth/ctx'
import { verifyPassword } from '@/lib/auth/password'
import { exportOwnData } from '@/lib/operations/personal/own'

/** 导出 of one's own data. A POST: it carries a password, and taking it is put on record. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const typed = new URLSearchParams((await request.text()).slice(0, 2_000)).get('password') ?? ''
  const proof = { address: await addressHere(), fits: verifyPassword }
  const exported = await exportOwnData(ctx, typed, proof)
  if (!exported.ok) {
    const code = exported.refusal.code === 'invalid' ? exported.refusal.problems[0]?.code : 'wrong'
    return new Response(null, { status: 303, headers: { location: `/account/data?refused=${code}` } })
  }
  return new Response(JSON.stringify(exported.value, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="personal-data.json"',
      'cache-control': 'no-store',
    },
  })
}
