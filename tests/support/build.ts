import { ensureBuild } from '@/scripts/build'

/** For tests that start platforms of their own: they all run the one build. */
export default ensureBuild
