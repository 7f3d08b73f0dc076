import { grouped } from '@/lib/forms/word'
import { dateWords } from './figures'

type Params = Readonly<Record<string, string | number>>

const wanYuan = (amount: string | number | undefined) => `${grouped(String(amount))}万元`
const day = (text: string | number | undefined) => dateWords(String(text))

/** What the rules across steps find (domain §1.17), by code: what is wrong, then how to mend it. */
export const RULE_SENTENCES: Readonly<Record<string, (p: Params) => string>> = {
  r01_software_staff: (p) =>
    `软件和信息服务企业的专职工作人员不少于${p.expected}人，现在${p.found}人。请再新增${Number(p.expected) - Number(p.found)}人，或核对“企业类型特征”。`,
  r05_too_young: (p) =>
    `申报单位应在申报开始（${dateWords(String(p.opensOn))}）前注册满${p.expected}天，${
      Number(p.found) < 0 ? '按现在填写的日期，那时还没有注册' : `按现在填写的日期只有${p.found}天`
    }。请核对成立日期，确未满一年的请在下一年度申报。`,
  r06_elsewhere: () =>
    '注册地址中没有嘉兴或所属县（市、区）的名称。请写全省、市、县；确在市外注册的，请说明原因。',
  r07_reversed: (p) =>
    `有效期止（${dateWords(String(p.found))}）早于有效期起（${dateWords(String(p.expected))}）。请对照证书核对这两个日期。`,
  r07_not_three_years: (p) =>
    `高企证书有效期三年，按起始日期应到${dateWords(String(p.expected))}，现在填的是${dateWords(String(p.found))}。请对照证书核对；证书确如此的，请说明原因。`,
  r07_expired: (p) =>
    `高企证书已于${dateWords(String(p.found))}到期，提交之日应在有效期内。请填写新证书；尚未取得的，请把“是否高新技术企业”改为“否”，并核对其他资质。`,
  r08_declared: (p) =>
    `已填报市级及以上同类研发中心“${p.found}”，每个单位只能有一个。请核对名称和级别；确已认定且在有效期内的，不能再申报。`,
  r08_recognised: () =>
    '本单位已有在有效期内的市级高新技术研究开发中心，不再受理新的认定。名称、地址等变更，请联系所属区县科技部门。',
  r09_record: () =>
    '近三年有重大事故、严重失信、偷漏税或科研失信的，不能申报。请核对是否选错；情况已处理完毕的，请先联系所属区县科技部门。',
  r12_too_few: (p) =>
    `科技人员数为${p.found}人，少于研发中心专职工作人员清单的${p.expected}人。请核对这个数，或核对清单中的人员。`,
  r29_fewer_than_list: (p) =>
    `这里填的是${p.found}人，清单中的专职人员已有${p.expected}人。请核对这个数，或核对清单中的学历和职称。`,
  r33_taken: (p) => `全市已有名为“${p.found}”的研发中心。请换一个名称，例如写明技术领域。`,
  r34_placeholder: (p) => `文字中有“${p.found}”，像是还没有写完。请补充完整；确为正文的，请说明原因。`,
  r34_reused: (p) =>
    `有一段超过200字的文字与“${p.found}”完全相同。请按本项的要求改写；确需相同的，请说明原因。`,
  r35_same_mobile: () =>
    '联系人手机与法定代表人手机相同。请填写实际经办人的手机；法定代表人亲自办理的，请说明原因。',
  r36_unmet: (p) =>
    `申报条件“${p.label}”不符合：${p.clause}现在${p.found}。请核对；${
      p.hard ? '确未达到的，不能提交。' : '确未达到仍要提交的，请说明原因。'
    }`,
  r37_yuan: (p) =>
    `注册资本应填万元，您填的${grouped(String(p.found))}可能是元。是元的请改为${grouped(String(p.suggestion))}；确为万元的，请说明原因。`,
  r13_not_fulltime: () =>
    '中心主任应为全职。请核对是否选错；确非全职的，请由全职人员担任中心主任，并提供任命文件。',
  r13_other_person: (p) =>
    `身份证号与专职工作人员清单中“${p.found}”的不一致，应为同一人。请核对两处的姓名和证件号码。`,
  r13_listed_otherwise: (p) =>
    `“${p.found}”是中心主任，应为专职，清单中的用工形式不是“全职(劳动合同)”。请核对用工形式，或核对中心主任。`,
  r13_short_time: (p) =>
    `中心主任${day(p.found)}入职，到今天不满${p.expected}年。请核对入职日期；确不满${p.expected}年的，请说明原因。`,
  r14_elsewhere: () =>
    '此人与其他单位申报书中的专职人员重复，请核实。不在本单位专职的，请改“用工形式”或从清单中删除；确为本单位专职的，请说明原因。',
  r15_differs: (p) =>
    `${p.year}年研发费用总额填的是${wanYuan(p.found)}，研发费用明细中该年各项目合计是${wanYuan(p.expected)}，两处应一致（相差不超过0.01万元）。请核对这个数，或核对明细。`,
  r16_differs: (p) =>
    `${p.year}年企业自筹、政府资金、其他来源三项合计是${wanYuan(p.found)}，研发费用总额是${wanYuan(p.expected)}，两者应一致（相差不超过0.01万元）。请核对这四个数。`,
  r18_leap: (p) =>
    `${p.year}年研发费用${wanYuan(p.found)}，比上年的${wanYuan(p.before)}增长${p.growth}%，超过100%。请核对这两年的数；确如此的，请说明原因。`,
  r18_half: (p) =>
    `${p.year}年研发费用${wanYuan(p.found)}，占销售收入${wanYuan(p.revenue)}的${p.share}%，超过50%。请核对这两个数；确如此的，请说明原因。`,
  r19_high: (p) =>
    `${p.year}年人员人工费用合计${wanYuan(p.labor)}，按清单${p.heads}人计人均${p.found}万元，高于${p.expected}万元。请核对人员人工费用和人员清单；确如此的，请说明原因。`,
  r19_low: (p) =>
    `${p.year}年人员人工费用合计${wanYuan(p.labor)}，按清单${p.heads}人计人均${p.found}万元，低于${p.expected}万元。请核对人员人工费用和人员清单；确如此的，请说明原因。`,
  r20_not_begun: (p) =>
    `项目${day(p.found)}才开始，应在今天（${day(p.expected)}）以前开始。请核对开始日期；尚未开始的项目请从清单中删除。`,
  r20_long_over: (p) =>
    `项目已于${day(p.found)}结束，应在${day(p.expected)}以后仍在进行。请核对结束日期；近三年没有开展的项目请从清单中删除。`,
  r21_overspent: (p) =>
    `近三年支出合计${wanYuan(p.found)}，超过总预算${wanYuan(p.expected)}的120%。请核对预算和各年支出；确如此的，请说明原因。`,
  r22_differs: (p) =>
    `${p.year}年支出填的是${wanYuan(p.found)}，研发费用明细中该项目该年合计是${wanYuan(p.expected)}，两处应一致（相差不超过0.01万元）。请核对这个数，或核对明细。`,
  r22_not_running: (p) =>
    `该项目${p.year}年没有开展，不应有该年的费用（现有${wanYuan(p.found)}）。请核对年度，或核对项目的起止日期。`,
  r23_other_owner: (p) =>
    `权利人“${p.found}”中没有本单位名称“${p.expected}”。请对照证书核对；因受让、更名等原因不同的，请说明原因并附证明。`,
  r25_pending: () => '尚未授权，列入清单供参考，不计入知识产权件数。授权后请改法律状态并填写授权日。',
  r25_lapsed: () => '已失效，列入清单供参考，不计入知识产权件数。仍在有效期内的，请改法律状态。',
  r26_elsewhere: (p) =>
    `“${p.found}”也列在其他单位的申报书中，请核实。共有的知识产权请说明各方约定；不属于本单位的，请从清单中删除。`,
  r27_new: (p) =>
    `${day(p.found)}购置，到申报开始（${day(p.opensOn)}）不满${p.expected}个月。请核对购置日期；确为新购的，请说明原因。`,
  r27_large: (p) =>
    `单价${wanYuan(p.found)}，占全部研发仪器设备原值的${p.share}%，超过${p.expected}%。请核对单价和类别；确如此的，请说明原因。`,
  r28_production: () =>
    '生产设备不计入研发仪器设备的数量和原值。请核对类别；确为生产设备的，请从清单中删除，或说明列入的原因。',
  r30_less_money: (p) =>
    `规划第一年研发投入${wanYuan(p.found)}，低于${p.year}年实际的${wanYuan(p.expected)}。请核对规划数；确需降低的，请说明原因。`,
  r30_fewer_people: (p) =>
    `规划第一年专职研发人员${p.found}人，少于现有的${p.expected}人。请核对规划数；确需减少的，请说明原因。`,
  r32_small: (p) =>
    `图片${p.found}的短边不到${p.expected}像素，可能看不清。请重新扫描或拍照后上传；原件确能看清的，请说明原因。`,
  r35_many_units: (p) =>
    `已有${p.found}个单位填写了这个联系人手机，一般不超过${p.expected}个。请填写本单位经办人的手机；确为同一人办理的，请说明原因。`,
  r37_year_in_yuan: (p) =>
    `${p.year}年的数应填万元，您填的${grouped(String(p.found))}可能是元。是元的请改为${grouped(String(p.suggestion))}；确为万元的，请说明原因。`,
  r38_differs: (p) =>
    `${p.year}年的数填的是${wanYuan(p.found)}，${p.round}年度申报书中是${wanYuan(p.expected)}，相差超过1%。请核对；因审计调整等原因不同的，请说明原因。`,
  r40_other_county: (p) =>
    `研发场所在${p.found}，依托单位的所属区县是${p.expected}。请核对地址和所属区县；确在不同区县的，请说明原因。`,
  s2_net_above_total: (p) =>
    `${p.year}年净资产${wanYuan(p.found)}，大于资产总额${wanYuan(p.expected)}。请对照资产负债表核对这两个数；确如此的，请说明原因。`,
  s3_address_elsewhere: () =>
    '研发场所应在嘉兴，地址中没有嘉兴或所属县（市、区）的名称。请写全省、市、县；确在市外的，不能申报。',
  s3_before_unit: (p) =>
    `组建时间（${day(p.found)}）早于单位成立日期（${day(p.expected)}）。请对照组建文件核对这两个日期。`,
  s3_setup_lately: (p) =>
    `研发中心${day(p.found)}组建，到申报开始（${day(p.opensOn)}）运行不满一年。请核对组建时间；确不满一年的，请说明原因。`,
  s8_other_high: (p) =>
    `其他费用占该项目该年研发费用的${p.found}%，超过${p.expected}%。请核对各科目；确如此的，请说明原因。`,
  s10_few_systems: (p) => `已有${p.found}类管理制度，建议不少于${p.expected}类。`,
  s4_too_young: (p) => `年龄${p.found}岁，不满${p.expected}岁，不能列入清单。请核对证件号码或出生年月。`,
  s4_too_old: (p) => `年龄${p.found}岁，超过${p.expected}岁，不能列入清单。请核对证件号码或出生年月。`,
  s4_past_65: (p) => `年龄${p.found}岁，超过${p.expected}岁。请核对；确在研发中心工作的，请说明原因。`,
  s4_joined_young: (p) => `按入职日期，入职时${p.found}岁，不满${p.expected}岁。请核对入职日期和证件号码。`,
  s4_insured_short: (p) =>
    `近12个月社保只缴纳了${p.found}个月，专职人员一般不少于${p.expected}个月。请核对；新入职等情况，请说明原因。`,
  s4_time_short: (p) =>
    `研发工时占比为${p.found}%，专职人员应不低于${p.expected}%。请核对占比；不以研发为主的，请改“用工形式”或从清单中删除。`,
  unit_sole_trader: () =>
    '统一社会信用代码以92开头，是个体工商户，不能申报。请以企业、科研院所或高校的身份登录。',
  unit_not_active: () => '登记状态不是“存续”。请核对；确已吊销、注销或迁出的，一般不能通过核验。',
  unit_type_differs: (p) => `按统一社会信用代码，本单位是${p.expected}，与所选单位类型不一致。请核对后选择。`,
  expert_keywords: (p) =>
    `关键词要${p.min}至${p.max}个，现在是${p.found}个。请用顿号或逗号隔开，例如“机器视觉、运动控制、工业机器人”。`,
  expert_field_twice: () => '这个技术领域上面已经选过。请换一个，或清空这一项。',
  expert_title_year: (p) =>
    `职称取得年份应是四位数字，不晚于今年（${p.now}年）。请对照职称证书填写，例如2015。`,
  expert_unqualified: (p) =>
    `按现在填写的内容，副高以上职称、博士、担任企业技术负责人满${p.years}年、注册会计师这四项都不符合，一般不能入库。请核对职称和资格。`,
  expert_too_old: (p) => `年龄${p.found}岁，超过${p.max}岁，一般不能入库。请核对证件号码和出生年月。`,
  expert_mobile_unverified: () => '手机号还没有验证，不能提交。请先验证手机号。',
  expert_email_unverified: () => '邮箱还没有验证，不能提交。请先验证邮箱。',
  unit_region_differs: (p) => `统一社会信用代码对应的是${p.expected}。请确认所选区县是现在的管辖区县。`,
}

/** The sentence for a rule's code, or null where the code is not a rule's. */
export const ruleSentence = (code: string, params: Params = {}): string | null =>
  Object.hasOwn(RULE_SENTENCES, code) ? RULE_SENTENCES[code]!(params) : null
