/** A route has no page of its own to draw: this is the whole of it. */
export function notFoundPage(): Response {
  const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有找到这个文件</title>
<style>body{font:16px/1.625 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;margin:0;background:#f5f7fa;color:#1b2430}main{max-width:40rem;margin:12vh auto;padding:2rem;background:#fff;border:1px solid #d6dde6;border-radius:6px}h1{font-size:1.5rem;line-height:1.4;margin:0 0 1rem}a{color:#1456b8}</style></head>
<body><main><h1>没有找到这个文件</h1><p>它可能已被删除，或者您的账号不能查看。请回到申报页面，从附件清单中重新打开。</p><p><a href="/">返回首页</a></p></main></body>
</html>`
  return new Response(html, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
