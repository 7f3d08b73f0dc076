import type { AttachmentsStep, FileType, SlotSpec } from '../../spec'
import { attachments as attachmentsBefore } from '../gxyf-1/attachments'

const PDF: readonly FileType[] = ['pdf']
const ANY: readonly FileType[] = ['pdf', 'jpg', 'png']

const slot = (
  code: string,
  label: string,
  accept: readonly FileType[],
  over: Partial<SlotSpec> = {},
): SlotSpec => ({ code, label, accept, maxFiles: 10, maxBytes: 20 * 1024 * 1024, ...over })

const ADDED: readonly SlotSpec[] = [
  slot('A08', '仪器设备台账及发票', PDF),
  slot('A10', '研发项目立项(验收)文件', PDF, { help: '已验收或结题的项目，附验收或结题报告。' }),
  slot('A11', '知识产权证书', PDF, { when: { rows: 'ip', atLeast: 1 } }),
  slot('A12', '产学研合作协议', PDF, { when: { rows: 'cooperation', atLeast: 1 } }),
  slot('A13', '管理制度汇编', PDF),
  slot('A14', '获奖/标准/成果转化证明', PDF, { optional: true }),
  slot('A17', '组织架构图', ANY),
]

/** 附件 (domain §1.13): as before, and what proves the sections that this version adds. */
export const attachments: AttachmentsStep = {
  ...attachmentsBefore,
  slots: [...attachmentsBefore.slots, ...ADDED].toSorted((a, b) => a.code.localeCompare(b.code)),
}
