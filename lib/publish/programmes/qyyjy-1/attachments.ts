import type { AttachmentsStep } from '@/lib/forms/spec'

const MEGABYTE = 1024 * 1024
const limits = { maxFiles: 10, maxBytes: 20 * MEGABYTE } as const

/** 附件. */
export const attachments: AttachmentsStep = {
  kind: 'attachments',
  key: 'attachments',
  title: '附件',
  maxTotalBytes: 200 * MEGABYTE,
  slots: [
    { code: 'B01', label: '上年度审计报告', accept: ['pdf'], ...limits },
    { code: 'B02', label: '建院文件及章程', accept: ['pdf'], ...limits },
    { code: 'B03', label: '任务立项文件', accept: ['pdf'], when: { rows: 'tasks', atLeast: 1 }, ...limits },
    { code: 'B99', label: '其他', accept: ['pdf', 'jpg', 'png'], optional: true, ...limits },
  ],
}
