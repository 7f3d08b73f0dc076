import type { Refusal } from '@/lib/result'
import { timeWords } from './figures'

/** What is missing from the running platform, by the part that `unavailable` names. */
const PARTS: Record<string, string> = {
  registry: '企业登记信息查询',
  sso: '嘉兴政务服务网登录',
  pdf: '申报书生成',
  storage: '附件存储',
  database: '数据库',
}

/** Why something was not done, and what to do now. What was typed stays in the page in every case. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not_found':
      return '没有找到这份材料。它可能已被删除，或者不在您可以查看的范围内。请从列表重新进入。'
    case 'not_allowed':
      return '这份材料现在的状态不能做这一步。请刷新页面，看看它现在由谁办理。'
    case 'stale':
      return '您打开页面之后，这里又有人改过。您填写的内容还在页面上，请核对后再保存一次。'
    case 'signed_out':
      return '登录已过期。您填写的内容已经留存，请重新登录，登录后会回到这一页。'
    case 'closed':
      return `申报已于${timeWords(refusal.since)}截止，不能再提交。如有疑问，请联系所属区县科技部门。`
    case 'not_open':
      return `申报将于${timeWords(refusal.opensAt)}开始。现在可以先准备材料。`
    case 'exists':
      return '本单位在这一批次已经有一份申报书。请打开那一份继续填写。'
    case 'colleague_applies':
      return '本单位在这一批次已经有一份申报书，由另一位申报人填报。需要协助请联系单位管理员。'
    case 'unit_not_verified':
      return '单位信息还没有核验通过，不能申报。请到“单位管理”的“单位基本信息”查看进度。'
    case 'not_bound':
      return '还没有绑定单位，不能申报。请先选取单位，由单位管理员审核通过后再来申报。'
    case 'last_administrator':
      return '本单位现在只有这一位管理员，不能没有管理员。请先指定另一位管理员，再做这一步。'
    case 'unavailable':
      return `${PARTS[refusal.part] ?? '这项服务'}暂时没有回应。您填写的内容不受影响，请过几分钟再试。`
    case 'invalid':
      return `还有 ${refusal.problems.length} 处需要修改，请按下面列出的逐项改好，再试一次。`
    case 'unexplained':
      return `有 ${refusal.problems.length} 处与一般情况不同，需要说明。请在各处填写说明，再提交一次。`
  }
}
