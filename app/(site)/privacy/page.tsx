import { Frame } from '@/components/layout/frame'
import { CONSENT_VERSION } from '@/lib/domain/accounts/consent'

export const metadata = { title: '隐私政策' }

/** Open to everyone: it is read before signing in. */
export default function PrivacyPage() {
  return (
    <Frame person={null} title="隐私政策" breadcrumb={[{ label: '首页', href: '/' }, { label: '隐私政策' }]}>
      <div className="prose">
        <p>本平台只收集办理科技项目申报和认定所必需的信息，用途以下面所列为限。</p>
        <h2>收集哪些信息</h2>
        <ul>
          <li>登录信息：由嘉兴政务服务网提供的单位名称、统一社会信用代码和经办人姓名。</li>
          <li>单位信息：单位基本信息页面上填写的内容，以及按统一社会信用代码查得的登记信息。</li>
          <li>申报材料：申报书、人员清单和附件。人员的证件号码只用于核对身份和劳动关系。</li>
          <li>
            专家注册信息：用户名、申请类型、联系人姓名、手机号和邮箱，由专家本人注册时填写，用于登录、联系和安排评审。密码只保存不可还原的校验值。
          </li>
          <li>操作记录：登录、保存、提交、审核的时间和经办人，用于备查。</li>
        </ul>
        <h2>怎样使用和提供</h2>
        <p>
          信息只提供给受理该事项的区县科技部门、市科技局和受其委托的评审专家，不用于其他目的，不对外出售或公开。
        </p>
        <h2>怎样保护</h2>
        <ul>
          <li>证件号码和手机号在页面上隐去中间几位，打印的申报书不印证件号码。</li>
          <li>附件通过平台自己的入口下载，每次下载都核对查看权限。</li>
          <li>关闭或退出后登录状态失效。请不要在公用电脑上保留登录。</li>
        </ul>
        <h2>您的权利</h2>
        <p>
          专家注册以本人同意为前提，平台记下所同意的隐私政策版本和时间；需要更正、注销账号或者撤回同意，请拨打页脚的技术支持电话。
        </p>
        <p>
          您可以查看和更正本单位的信息，可以在提交前删除申报书。需要更正已经提交的内容，请联系所属区县科技部门。对个人信息有疑问，请拨打页脚的技术支持电话。
        </p>
        <p className="text-muted">版本：{CONSENT_VERSION}</p>
      </div>
    </Frame>
  )
}
