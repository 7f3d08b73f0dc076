import type { ToldDocument } from '@/components/document/told'

/** While a document is printed: how far it is. The page looks again by itself, scripts or not. */
export function waitingPage(document: { id: string; applicationId: string }, told: ToldDocument): Response {
  const back = `<p><a href="/applications/${document.applicationId}">返回申报</a></p>`
  if (told.state === 'failed') return page(200, '文档没有生成', `<p>${told.sentence}</p>${back}`)
  const bar = `<p><label>${told.sentence}…<br><progress max="100" value="${told.progress}">${told.progress}%</progress></label></p>`
  return page(202, '正在生成文档', `${bar}<p>生成好后本页会自动显示文档，一般只要几秒钟。</p>${back}`, {
    refresh: '2',
  })
}

export const notFoundPage = (): Response =>
  page(
    404,
    '没有找到这份文档',
    '<p>它可能已被删除，或者您的账号不能查看。请回到申报页面，重新生成或下载。</p><p><a href="/">返回首页</a></p>',
  )

/** A route has no page of its own to draw: this is the whole of it. What stands in it is ours alone. */
function page(status: number, title: string, body: string, headers: Record<string, string> = {}): Response {
  const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.625 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;margin:0;background:#f5f7fa;color:#1b2430}main{max-width:40rem;margin:12vh auto;padding:2rem;background:#fff;border:1px solid #d6dde6;border-radius:6px}h1{font-size:1.5rem;line-height:1.4;margin:0 0 1rem}a{color:#1456b8}progress{width:100%}</style></head>
<body><main><h1>${title}</h1>${body}</main></body>
</html>`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
