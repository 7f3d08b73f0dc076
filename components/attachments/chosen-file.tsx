'use client'

import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ChosenMark } from './file-mark'
import type { Sending } from './sending'
import { percent, sizeText } from './size'
import { fileSentence } from './words'

type Props = {
  sending: Sending
  /** How much of this very file arrived in an earlier visit. */
  arrived?: number
  onGoOn: () => void
  onPause: () => void
  onDrop: () => void
}

/** A chosen file until it is stored: what it is, how far it is, and what can be done. */
export function ChosenFile({ sending, arrived, onGoOn, onPause, onDrop }: Props) {
  const { file, phase, replaces } = sending
  const named = `name-${sending.key}`
  const moving = phase === 'sending' || phase === 'checking' || phase === 'waiting'
  const resting = phase === 'paused' || phase === 'waiting' || phase === 'stopped'
  return (
    <li
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-3 py-2',
        phase === 'refused' ? 'bg-danger-soft' : 'bg-soft',
      )}
      data-phase={phase}
    >
      <ChosenMark file={file} />
      <div className="min-w-40 flex-1 text-sm">
        <p id={named} className="break-all font-medium">
          {file.name}
        </p>
        <p className="text-muted">
          {sizeText(file.size)}
          {replaces && ` · 将替换“${replaces.name}”`}
        </p>
        <State sending={sending} arrived={arrived} />
      </div>
      <div className="flex flex-wrap items-center">
        {phase === 'sending' && (
          <Button type="button" aria-describedby={named} size="small" variant="quiet" onClick={onPause}>
            暂停
          </Button>
        )}
        {resting && (
          <Button type="button" aria-describedby={named} size="small" variant="quiet" onClick={onGoOn}>
            继续
          </Button>
        )}
        {phase !== 'checking' && (
          <Button type="button" aria-describedby={named} size="small" variant="quiet" onClick={onDrop}>
            {phase === 'refused' ? '知道了' : moving || resting ? '取消上传' : '不传这个'}
          </Button>
        )}
      </div>
    </li>
  )
}

function State({ sending, arrived }: Pick<Props, 'sending' | 'arrived'>) {
  const { file, phase, loaded, from, said } = sending
  const done = percent(loaded, file.size)
  switch (phase) {
    case 'chosen':
      return (
        <p>
          {arrived
            ? `上次已传到 ${percent(arrived, file.size)} %，点“上传”从那里继续。`
            : '还没有上传，点“上传”发送。'}
        </p>
      )
    case 'sending':
      return (
        <Bar
          name={file.name}
          done={done}
          word={from > 0 ? `从 ${percent(from, file.size)} % 处继续上传` : '正在上传'}
        />
      )
    case 'checking':
      return <Bar name={file.name} done={100} word="已传完，正在检查文件内容" />
    case 'paused':
      return <Bar name={file.name} done={done} word="已暂停，点“继续”从停下的地方接着传" />
    case 'waiting':
      return <Bar name={file.name} done={done} word="网络中断，恢复后自动从断开的地方接着传" />
    case 'stopped':
      return said?.code === 'signed_out' ? (
        <p role="alert" className="text-danger">
          登录已过期。请
          <a href="/" target="_blank" rel="noopener" className="text-action underline">
            在新窗口重新登录
          </a>
          ，然后回到这里点“继续”，会从断开的地方接着传。
        </p>
      ) : (
        <Bar
          name={file.name}
          done={done}
          word="网络一直不通，已停下。网络恢复后点“继续”，会从断开的地方接着传"
        />
      )
    case 'refused':
      return (
        <p role="alert" className="text-danger">
          没有收下：{fileSentence(said?.code ?? '', said?.params)}
        </p>
      )
  }
}

function Bar({ name, done, word }: { name: string; done: number; word: string }) {
  return (
    <div>
      <p className="flex justify-between gap-3">
        <span>{word}</span>
        <span>{done} %</span>
      </p>
      <progress
        aria-label={`${name} 上传进度`}
        max={100}
        value={done}
        className="mt-1 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-action"
      />
    </div>
  )
}
