'use client'

import { Button, LinkButton } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Something broke in the program. What was typed is kept by autosave, so trying again is safe. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 py-10 sm:px-6">
      <title>页面没有显示出来</title>
      <h1>页面没有显示出来</h1>
      <p className="mt-4">
        程序出了差错，您已经保存的内容不受影响。请再试一次；仍不行时，请把下面的编号告诉技术支持（电话见页脚）。
      </p>
      {error.digest && <p className="mt-2">差错编号：{error.digest}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="button" variant="primary" onClick={reset}>
          再试一次
        </Button>
        <LinkButton href="/">回到首页</LinkButton>
      </div>
    </main>
  )
}
