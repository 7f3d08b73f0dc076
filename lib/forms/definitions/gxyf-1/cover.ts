import type { FormStep } from '../../spec'

/** 封面: typed is only the centre's name, all else is carried from where it is known. */
export const cover: FormStep = {
  kind: 'form',
  key: 'cover',
  title: '封面',
  guidance: '只需填写研发中心名称，其余内容由系统从本申请的其他部分带出，会印在申请书首页。',
  groups: [
    {
      title: '申报事项',
      fields: [
        { kind: 'carried', name: 'batchYear', label: '申报年度', from: 'batch.year' },
        { kind: 'carried', name: 'category', label: '申报类别', from: 'programme.category' },
        {
          kind: 'carried',
          name: 'acceptNo',
          label: '受理编号',
          from: 'application.acceptNo',
          optional: true,
        },
        {
          kind: 'text',
          name: 'centerName',
          label: '研发中心名称',
          help: '一般写作“嘉兴市＋单位简称＋技术领域＋高新技术研究开发中心”，例如：嘉兴市示例新型纤维高新技术研究开发中心。',
          min: 6,
          max: 60,
          endsWith: '高新技术研究开发中心',
          excludes: ['国家', '中国', '省级'],
        },
      ],
    },
    {
      title: '依托单位',
      fields: [
        { kind: 'carried', name: 'hostUnitName', label: '依托企业(单位)名称', from: 'unit.name' },
        { kind: 'carried', name: 'hostUscc', label: '统一社会信用代码', from: 'unit.uscc' },
        { kind: 'carried', name: 'districtCode', label: '所属区县(推荐单位)', from: 'host.districtCode' },
        { kind: 'carried', name: 'techField', label: '技术领域', from: 'host.techField' },
        { kind: 'carried', name: 'contactName', label: '联系人', from: 'host.contactName' },
        { kind: 'carried', name: 'contactMobile', label: '手机', from: 'host.contactMobile' },
      ],
    },
    {
      title: '版本',
      fields: [
        {
          kind: 'carried',
          name: 'fillDate',
          label: '填报日期',
          from: 'application.fillDate',
          optional: true,
        },
        {
          kind: 'carried',
          name: 'formVersion',
          label: '表单版本',
          from: 'application.formVersion',
          optional: true,
        },
        {
          kind: 'carried',
          name: 'dataVersion',
          label: '数据版本',
          from: 'application.dataVersion',
          optional: true,
        },
        {
          kind: 'carried',
          name: 'verifyCode',
          label: '校验码',
          from: 'application.verifyCode',
          optional: true,
        },
      ],
    },
  ],
}
