import { Notice } from '@/components/ui/notice'

/** After signing in again: what was posted with an ended session stands in the page, filled. */
export function KeptNotice() {
  return (
    <Notice kind="info" title="登录过期前填写的内容已为您保留在下面">
      请核对后点“保存”，内容才会存入系统。
    </Notice>
  )
}
