import { ensureBuild } from '@/scripts/build'

/** For tests that start platforms of their own: they all run the one build. */
export default async function setup(): Promise<void> {
  await ensureBuild()
}
