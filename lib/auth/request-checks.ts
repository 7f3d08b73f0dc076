/** As much as a form may weigh; files travel under /api/. */
export const MAX_FORM_BYTES = 1024 * 1024

/**
 * Whether a form was sent from someone else's page. `null` is what a sandboxed or disguised page sends. Old
 * engines send no Origin at all with their own forms: those are let through, cookies are SameSite.
 */
export function isForeign(headers: Headers, publicUrl: URL): boolean {
  const origin = headers.get('origin')
  if (origin === null) return false
  if (!URL.canParse(origin)) return true
  return origin !== publicUrl.origin && new URL(origin).host !== headers.get('host')
}

/** By its declared length, or counted where none is declared. */
export async function isTooLarge(request: Request): Promise<boolean> {
  const declared = request.headers.get('content-length')
  if (declared !== null) return Number(declared) > MAX_FORM_BYTES
  const reader = request.clone().body?.getReader()
  let counted = 0
  while (reader && counted <= MAX_FORM_BYTES) {
    const { done, value } = await reader.read()
    if (done) break
    counted += value.byteLength
  }
  return counted > MAX_FORM_BYTES
}

/** A form that nothing can be read from: cut on the way, or no form at all. */
export async function isUnreadable(request: Request): Promise<boolean> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return false
  return request
    .clone()
    .formData()
    .then(
      () => false,
      () => true,
    )
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * Whether a person came to this machine by its other name. The provider leads back to the public one, and
 * cookies given under `127.0.0.1` are not sent to `localhost`: the sign-in would seem to have expired.
 */
export function cameByOtherName(headers: Headers, publicUrl: URL): boolean {
  const host = headers.get('host') ?? ''
  if (headers.get('sec-fetch-mode') !== 'navigate' || host === publicUrl.host) return false
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  if (asked?.port !== publicUrl.port) return false
  return LOOPBACK.test(asked.hostname) && LOOPBACK.test(publicUrl.hostname)
}
