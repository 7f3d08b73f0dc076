import { schemaOfProgramme } from '@/lib/operations/programmes/schema'

/** For other systems: what a submission of this programme contains. Tells nothing of anybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/programmes/[key]/schema.json'>,
): Promise<Response> {
  const schema = schemaOfProgramme((await params).key, new Date())
  if (!schema.ok) return Response.json({ refusal: schema.refusal }, { status: 404 })
  return Response.json(schema.value, { headers: { 'content-type': 'application/schema+json' } })
}
