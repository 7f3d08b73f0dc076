import type { ListStep } from '../../spec'
import { staff as staffBefore } from '../gxyf-1/staff'
import { relatedProjects } from './among'

/** 研发中心专职工作人员清单 (domain §1.5): as before, and in which projects people take part. */
export const staff: ListStep = {
  ...staffBefore,
  groups: staffBefore.groups.map((group) =>
    group.title === '岗位与用工'
      ? { ...group, fields: [...group.fields, relatedProjects('参与项目')] }
      : group,
  ),
  layout: staffBefore.layout.map((stack) =>
    stack.label === '人才称号' ? { label: '人才与项目', fields: [...stack.fields, 'projects'] } : stack,
  ),
}
