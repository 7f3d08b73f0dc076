import type { FormatCode } from '@/lib/forms/formats'

type Params = Readonly<Record<string, string | number>>

/**
 * What is wrong with a written form, and how to mend it (domain §4.11: 哪里不对。怎么改). The position, such as
 * a row and a field, stands before it and is not said here.
 */
const SENTENCES: Record<FormatCode, (p: Params) => string> = {
  hidden_character: (p) =>
    `第${p.place}个字符是看不见的符号，多半是从网页或文档粘贴带入的。请删去后手工重新输入。`,

  uscc_length: (p) => `统一社会信用代码应为18位，当前${p.found}位。请对照营业执照补齐或删去多余的字符。`,
  uscc_letter: (p) =>
    `第${p.place}位是字母${p.found}，统一社会信用代码不含字母I、O、S、V、Z。请检查是否把1、0、5、U、2误输成了字母。`,
  uscc_character: (p) => `第${p.place}位“${p.found}”不是统一社会信用代码可用的字符。请只填数字和大写字母。`,
  uscc_digits: (p) => `第3至8位应为数字，第${p.place}位是“${p.found}”。请对照营业执照修改这一位。`,
  uscc_kind: (p) =>
    `前两位“${p.found}”不是登记管理部门和机构类别代码，企业为91，事业单位为12，民办非企业单位为52。请核对前两位。`,
  uscc_check: (p) =>
    `第18位校验不通过（您输入的是${p.found}）。请先核对第18位，再对照营业执照逐位核对${
      p.alsoSee ? `，第${p.alsoSee}位的字符容易看错` : ''
    }；确认与证照一致的，可以确认后继续，将标为“未核验”。`,

  id_length: (p) => `居民身份证号码应为18位，当前${p.found}位。请对照身份证补齐或删去多余的字符。`,
  id_void: () => '15位的第一代身份证已于2013年停用。请填写18位的居民身份证号码。',
  id_character: (p) => `第${p.place}位“${p.found}”应为数字，只有第18位可以是X。请对照身份证修改这一位。`,
  id_province: (p) => `前两位“${p.found}”不是省级行政区划代码。请对照身份证核对开头两位。`,
  id_date: (p) => `第7至14位“${p.found}”不是日历上有的日期。请对照身份证核对出生日期这八位。`,
  id_early: (p) => `出生日期${p.found}早于1900年。请对照身份证核对第7至10位。`,
  id_future: (p) => `出生日期${p.found}晚于今天。请对照身份证核对第7至14位。`,
  id_check: (p) => `第18位校验不通过（您输入的是${p.found}）。请对照身份证逐位核对，常见错误是把X输成0。`,

  hk_macao_shape: () =>
    '港澳居民来往内地通行证号码应为字母H或M加8位数字，旧证另有2位换证次数。请对照证件核对。',
  taiwan_shape: () => '台湾居民来往大陆通行证号码应为8位数字。请对照证件核对。',
  residence_shape: () => '外国人永久居留身份证号码应为9开头的18位，旧证为3个字母加12位数字。请对照证件核对。',
  passport_shape: () => '护照号码应为5至17位字母和数字，没有其他符号。请对照护照核对。',

  name_length: (p) => `姓名应为2至25个字，当前${p.found}个字。请填写证件上的全名。`,
  name_space: () => '姓名中间有空格。请删去空格；少数民族姓名用“·”分隔。',
  name_dot: () => '姓名中的“·”只能用在两段名字之间，不能在开头、结尾或连用。请检查“·”的位置。',
  name_character: (p) => `姓名中有“${p.found}”，不是汉字。请填写证件上的中文姓名。`,
  foreign_name_character: (p) =>
    `姓名中的“${p.found}”不能使用。请按证件填写拉丁字母，可用空格、点、连字符和撇号。`,
  foreign_name_length: (p) => `姓名应为2至60个字符，当前${p.found}个。请按证件填写全名。`,

  mobile_character: (p) => `手机号中有“${p.found}”，不是数字。请填写11位手机号。`,
  mobile_length: (p) => `手机号应为11位数字，当前${p.found}位。请核对是否少输或多输。`,
  mobile_start: (p) => `手机号不会以${p.found}开头，前两位应为13至19。请核对前两位。`,
  telephone_hyphen: (p) => `区号和号码之间要有“-”。请改为${p.suggestion}。`,
  telephone_service: () => '这里不能填400、800服务电话。请填写带区号的座机，例如0573-82521234。',
  telephone_area: (p) => `缺少区号。嘉兴的座机请写作${p.suggestion}。`,
  telephone_number: () => '区号后面应为7至8位数字，首位是2至8。请核对号码的位数和首位。',
  telephone_shape: () => '座机应写作“区号-号码”，分机接在后面再加“-”。例如0573-82521234或021-50501234-801。',
  email_at: (p) =>
    p.found === 0 ? '邮箱里缺少“@”。请写成“名称@域名”。' : '邮箱里只能有一个“@”。请每格只填一个邮箱。',
  email_character: (p) => `邮箱中有“${p.found}”，邮箱只用英文字母、数字和半角符号。请修改这个字符。`,
  email_local: () => '“@”前面的名称不对：不能以点开头或结尾，也不能有两个连着的点。请核对“@”前面的部分。',
  email_domain: (p) => `“@”后面的“${p.found}”不是完整的域名。请核对，例如 jiaxing.gov.cn。`,
  email_length: () => '邮箱过长：“@”前面最多64个字符，全长最多254个。请换一个邮箱。',
  postcode_length: (p) => `邮政编码应为6位数字，当前${p.found}个字符。请核对后重填。`,
  postcode_region: (p) => `没有“${p.found}”这样的邮政编码。请核对前两位，嘉兴的邮政编码以314开头。`,
  postcode_elsewhere: (p) =>
    `邮政编码${p.found}不在嘉兴范围（314000至314599）。请核对；地址确在市外的，可以确认后继续。`,
  url_shape: () =>
    '网址应写成 http:// 或 https:// 加域名，例如 https://www.example.com。没有网站的可以不填。',
  url_length: () => '网址最长255个字符。请只填首页地址。',

  cert_shape: () => '高企证书编号应为GR、GS或GF加12位数字，例如GR202333001234。请对照证书核对。',
  cert_year: (p) => `证书编号中的年份${p.found}还没有到。请对照证书核对第3至6位。`,
  cert_province: (p) => `证书编号第7、8位“${p.found}”不是省级代码，浙江为33。请对照证书核对。`,
  cert_elsewhere: (p) =>
    `证书编号第7、8位是${p.found}，浙江发的证书为33。请核对；证书确由外省颁发的，可以确认后继续。`,

  patent_shape: () => '专利号应为ZL加12位数字、小数点和1位校验位，例如ZL202310123456.6。请对照证书核对。',
  patent_point: (p) => `校验位前面少了小数点。请改为${p.suggestion}。`,
  patent_year: (p) => `专利号开头的年份“${p.found}”不对，应为申请的年份。请对照证书核对前四位数字。`,
  patent_kind: (p) =>
    `专利号第5位数字是${p.found}，与所选类别不符，这类专利应为${p.expected}。请核对类别和专利号。`,
  patent_check: (p) => `校验位不通过（您输入的是${p.found}）。请对照证书逐位核对专利号。`,
  copyright_shape: () => '软件著作权登记号应为年份加SR加5至7位数字，例如2023SR0123456。请对照证书核对。',
  copyright_year: (p) => `登记号中的年份${p.found}还没有到。请对照证书核对前四位。`,
  registration_shape: () => '证书编号至少5个字符，其中要有数字。请对照证书填写完整的编号。',
  registration_length: (p) => `证书编号最多40个字符，当前${p.found}个。请只填编号本身。`,
}

/** The sentence for a format's code, or null where the code is not a format's. */
export function formatSentence(code: string, params: Params = {}): string | null {
  return Object.hasOwn(SENTENCES, code) ? SENTENCES[code as FormatCode](params) : null
}
