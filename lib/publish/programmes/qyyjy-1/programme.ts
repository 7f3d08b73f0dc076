import type { Programme } from '@/lib/domain/programmes'

/** 市级企业研究院认定. Every figure is preset until the city publishes its own measure. */
export const programme: Programme = {
  key: 'qyyjy',
  category: '市认定类',
  name: '市级企业研究院认定',
  acceptPrefix: 'JX-QYYJY',
  formKey: 'qyyjy@1',
  summary: '认定由企业投资建设、承担本企业中长期研究开发任务的研究院。',
  // The county's leader answers for the recommendation.
  stages: ['county_sign'],
  authority: '嘉兴市科学技术局',
  policy: {
    title: '嘉兴市级企业研究院管理办法',
    note: '待替换：正式文件的名称、文号和条件以主管部门发布的为准，下列条件为系统预置的参考值。',
  },
  conditions: [
    { title: '申报主体', text: '在嘉兴市注册的企业，已建有市级以上研发机构。' },
    { title: '研发投入', text: '上年度研究开发费用占销售收入的比例不低于3%。' },
    { title: '研究人员', text: '研究院的研究人员不少于20人，其中硕士以上或高级职称不少于5人。' },
    { title: '研究任务', text: '有不少于3项在研的中长期研究任务。' },
  ],
  process: [
    { title: '在线填报', by: '申报单位', text: '点“开始申报”，从研究任务开始填写，内容自动保存。' },
    { title: '单位审核', by: '单位管理员', text: '经办人提交后由单位管理员审核，通过并提交。' },
    { title: '区县审核', by: '区县科技部门', text: '审核材料是否真实、完整，提出推荐意见。' },
    { title: '区县签发', by: '区县科技部门负责人', text: '负责人签发后上报；认为需要再核的，退回审核人员。' },
    { title: '市级受理与评审', by: '嘉兴市科学技术局', text: '受理后组织专家评审，公示后认定。' },
  ],
  questions: [
    {
      question: '和高新技术研究开发中心认定可以同时申报吗？',
      answer: '可以，两个项目分别填报、分别审核。',
    },
    { question: '研究任务可以从表格导入吗？', answer: '列表都可以逐条新增，填写后自动保存。' },
  ],
}
