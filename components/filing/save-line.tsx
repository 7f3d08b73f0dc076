import { TextLink } from '@/components/ui/text-link'
import { clockWords } from '@/components/words/figures'
import type { SaveState } from './saver'

/** `state` is null before scripts have taken the page over: only 保存 saves then. */
type Props = { state: SaveState | null; savedAt: string | null; here: string }

/** Says at each moment whether what is typed is safe, and where. */
export function SaveLine({ state, savedAt, here }: Props) {
  return (
    <div role="status" className="text-sm" data-save={state?.kind}>
      <Words state={state} savedAt={savedAt} here={here} />
    </div>
  )
}

function Words({ state, savedAt, here }: Props) {
  const last = savedAt && `已保存 ${clockWords(savedAt)}`
  if (!state) return <p className="text-muted">{last || '填写后请点“保存”'}</p>
  switch (state.kind) {
    case 'idle':
      return <p className="text-muted">{last || '填写的内容会自动保存'}</p>
    case 'typing':
      return <p className="text-muted">正在填写，停下后自动保存</p>
    case 'saving':
      return <p className="text-muted">正在保存</p>
    case 'saved':
      return <p className="text-done">已自动保存 {clockWords(state.at)}</p>
    case 'offline':
      return (
        <p className="text-returned">
          网络暂时不通。内容已存在本机，连上后会自动保存，请不要清除浏览器数据。
        </p>
      )
    case 'signed_out':
      return (
        <p className="text-returned">
          登录已过期。内容已存在本机，请
          <TextLink href={`/?from=${encodeURIComponent(here)}`} target="_blank">
            在新窗口重新登录
          </TextLink>
          ，登录后这里会自动保存。
        </p>
      )
    case 'someone_else':
      return (
        <p className="text-returned">
          现在登录的账号不能打开这份材料。内容已存在本机，请用原来的账号重新登录，登录后这里会自动保存。
        </p>
      )
    case 'locked':
      return (
        <p className="text-returned">
          这份材料已经锁定（可能刚刚提交），改动没有保存到系统，但还留在本页和本机。请刷新页面查看现在由谁办理。
        </p>
      )
    case 'refused':
      return (
        <p className="text-danger">
          {state.code === 'too_long_to_keep'
            ? '有一项文字太长（超过 20,000 字），没有保存。请删短后再试，其他内容不受影响。'
            : '有一项内容系统认不出来，没有保存。请核对最近修改的一项，再点“保存”。'}
        </p>
      )
  }
}
