import { AVOIDANCE_OPTIONS } from '../../catalogues/experts'
import { type AttachmentsStep, defineForm, type FormStep, type ListStep, type SlotSpec } from '../../spec'
import { expertise } from './expertise'
import { basic } from './person'
import { work } from './work'

const contact: FormStep = {
  kind: 'form',
  key: 'contact',
  title: '联系方式',
  guidance: '手机和邮箱是账号的联系方式，两项都验证后才能提交专家信息。',
  groups: [
    {
      title: '联系方式',
      fields: [
        { kind: 'carried', name: 'mobile', label: '手机', from: 'expert.mobile' },
        { kind: 'carried', name: 'email', label: '邮箱', from: 'expert.email' },
        { kind: 'text', name: 'address', label: '联系地址', max: 100, optional: true },
        { kind: 'text', name: 'postcode', label: '邮编', max: 20, format: 'postcode', optional: true },
      ],
    },
  ],
}

const detail: FormStep = {
  kind: 'form',
  key: 'detail',
  title: '详细情况',
  groups: [
    {
      title: '经历与成果',
      fields: [
        { kind: 'longText', name: 'experience', label: '近五年主要专业工作经历', min: 10, max: 2000 },
        {
          kind: 'longText',
          name: 'achievements',
          label: '发明创造、科研成果、著作等',
          help: '没有的填“无”。',
          max: 2000,
        },
        { kind: 'longText', name: 'offices', label: '社会兼职情况', help: '没有的填“无”。', max: 1000 },
        { kind: 'longText', name: 'reviewing', label: '曾担任评审专家情况', max: 1000, optional: true },
      ],
    },
  ],
}

const avoidance: ListStep = {
  kind: 'list',
  key: 'avoidance',
  title: '回避单位',
  guidance: '本人、亲属任职或持股，以及其他可能影响公正评审的单位。没有的不用填。',
  noun: '回避单位',
  titled: 'unitName',
  minRows: 0,
  maxRows: 50,
  groups: [
    {
      title: '回避单位',
      fields: [
        { kind: 'text', name: 'unitName', label: '单位名称', min: 2, max: 100 },
        {
          kind: 'text',
          name: 'unitUscc',
          label: '统一社会信用代码',
          max: 40,
          format: 'uscc',
          optional: true,
        },
        { kind: 'choice', name: 'relation', label: '回避原因', options: AVOIDANCE_OPTIONS, look: 'select' },
        { kind: 'text', name: 'note', label: '回避说明', max: 200, optional: true },
      ],
    },
  ],
  layout: [
    { label: '单位', fields: ['unitName', 'unitUscc'] },
    { label: '回避原因', fields: ['relation'] },
    { label: '回避说明', fields: ['note'] },
  ],
  figures: [],
}

const slot = (code: string, label: string, over: Partial<SlotSpec> = {}): SlotSpec => ({
  code,
  label,
  accept: ['pdf', 'jpg', 'png'],
  maxFiles: 5,
  maxBytes: 20 * 1024 * 1024,
  ...over,
})

const attachments: AttachmentsStep = {
  kind: 'attachments',
  key: 'attachments',
  title: '附件',
  guidance: '每个文件不超过20 MB，每项不超过5个文件。扫描件或照片请端正、清晰、完整。',
  slots: [
    slot('E01', '职称证书', { when: { not: { field: 'work.title', is: '0' } } }),
    slot('E02', '学历学位证书', { optional: true }),
    slot('E03', '承诺书', { help: '承诺所填属实、近三年没有科研失信记录，本人签名。' }),
    slot('E04', '照片', { accept: ['jpg', 'png'], maxFiles: 1, optional: true }),
    slot('E05', '其他资格证明', { optional: true, help: '任职文件、注册会计师证书等。' }),
  ],
}

/** 专家信息 (domain §3.2). Bank data belongs to the payment of reviews and is never asked here. */
export const expertProfile1 = defineForm({
  key: 'expert-profile',
  version: 1,
  title: '专家信息',
  steps: [basic, work, expertise, contact, detail, avoidance, attachments],
})
