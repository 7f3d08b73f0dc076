import type { Cells } from '@/lib/forms/content'
import { cell, problemAt, type Rule } from './rule'

const CITY_AND_ABOVE = ['municipal', 'provincial', 'national']

/** 同类: another research and development centre, not a laboratory or an engineering centre. */
export const isSameKind = (platform: Cells): boolean =>
  CITY_AND_ABOVE.includes(cell(platform, 'level')) && /研究开发中心|研发中心/.test(cell(platform, 'name'))

/** R08: no centre of this kind at city level or above is in force, neither declared nor in the register. */
export const sameKind: Rule = {
  id: 'R08',
  check: ({ content, others }) => {
    const platforms = content.answers.host?.existingPlatforms
    const declared = (Array.isArray(platforms) ? platforms : []).flatMap((platform, i) =>
      typeof platform === 'object' && isSameKind(platform)
        ? [
            problemAt({ step: 'host', field: `existingPlatforms.${i}.name` }, 'r08_declared', 'error', {
              found: cell(platform, 'name'),
            }),
          ]
        : [],
    )
    if (!others.recognisedTitle) return declared
    return [problemAt({ step: 'cover', field: 'centerName' }, 'r08_recognised', 'error'), ...declared]
  },
}
