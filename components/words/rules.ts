import { grouped } from '@/lib/forms/word'
import { dateWords } from './figures'

type Params = Readonly<Record<string, string | number>>

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
