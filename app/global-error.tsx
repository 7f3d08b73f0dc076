'use client'

import './globals.css'

/** The layout itself broke: a page that needs nothing of it. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>平台暂时打不开</title>
        <main className="mx-auto max-w-writing px-4 py-10">
          <h1>平台暂时打不开</h1>
          <p className="mt-4">您已经保存的内容不受影响。请过几分钟再刷新页面；仍不行时，请联系技术支持。</p>
          {error.digest && <p className="mt-2">差错编号：{error.digest}</p>}
          <p className="mt-6">
            <a className="text-action underline" href="/">
              重新打开首页
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
