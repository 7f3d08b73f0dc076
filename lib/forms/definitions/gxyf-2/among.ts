import type { TextField } from '../../spec'

/** What a row elsewhere is called, and under which title people find that list. */
type Among = NonNullable<TextField['among']>

export const AMONG_STAFF = {
  list: 'staff',
  column: 'name',
  called: '研发中心专职工作人员清单',
} as const satisfies Among
export const AMONG_PROJECTS = {
  list: 'projects',
  column: 'name',
  called: '研究开发项目清单',
} as const satisfies Among
export const AMONG_IP = { list: 'ip', column: 'name', called: '知识产权清单' } as const satisfies Among

const MANY = '填名称，多项之间用“、”隔开。'

/** Projects of the list, by name. */
export const relatedProjects = (label: string): TextField => ({
  kind: 'text',
  name: 'projects',
  label,
  help: MANY,
  max: 1000,
  among: { ...AMONG_PROJECTS, many: true },
  optional: true,
})

/** Intellectual property of the list, by name. */
export const relatedIp: TextField = {
  kind: 'text',
  name: 'ips',
  label: '关联知识产权',
  help: MANY,
  max: 1000,
  among: { ...AMONG_IP, many: true },
  optional: true,
}
