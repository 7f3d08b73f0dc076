import type { AttachmentsStep, FileType, SlotSpec } from '../../spec'

const MEGABYTE = 1024 * 1024
const PDF: readonly FileType[] = ['pdf']
const ANY: readonly FileType[] = ['pdf', 'jpg', 'png']

const slot = (
  code: string,
  label: string,
  accept: readonly FileType[],
  over: Partial<SlotSpec> = {},
): SlotSpec => ({ code, label, accept, maxFiles: 10, maxBytes: 20 * MEGABYTE, ...over })

/** 附件 (domain §1.13). A08 and A10 to A14 prove sections that this version does not ask yet. */
export const attachments: AttachmentsStep = {
  kind: 'attachments',
  key: 'attachments',
  title: '附件',
  guidance: '每个文件不超过20 MB，每项不超过10个文件，合计不超过300 MB。扫描件请端正、清晰、完整。',
  maxTotalBytes: 300 * MEGABYTE,
  slots: [
    slot('A02', '营业执照/事业单位法人证书', ANY),
    slot('A03', '研发中心组建文件及负责人任命文件', PDF),
    slot('A04', '高新技术企业证书', ANY, { when: { field: 'host.isHighTech', is: 'yes' } }),
    slot('A05', '上年度审计报告或财务报表(三年)', PDF, {
      help: '审计报告须经第三方机构出具，首页能看清事务所名称和报告编号。',
    }),
    slot('A06', '研发费用专项审计/加计扣除汇总表/辅助账', PDF, {
      help: '规上企业附研发活动统计表107-1、107-2。',
    }),
    // The manual shows “研发人员.jpg” being uploaded, so pictures are taken here as well as PDF.
    slot('A07', '专职人员社保证明、学历职称证书', ANY, { help: '可合并为一个PDF，也可逐张上传图片。' }),
    slot('A09', '研发场地证明(产权/租赁)及照片', ANY),
    slot('A15', '信用报告(信用中国/信用浙江)或信用承诺书', PDF),
    slot('A16', '真实性承诺书(盖章)', PDF),
    slot('A99', '其他', ANY, { optional: true, help: '不接受压缩包。' }),
  ],
}
