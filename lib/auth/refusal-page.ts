const REFUSALS = {
  foreign: {
    status: 403,
    title: '这个请求来自别的网站，没有处理',
    text: '为了您的账号安全，平台只接受从本平台页面提交的内容。请在浏览器中打开平台，从页面上重新操作。',
  },
  too_large: {
    status: 413,
    title: '提交的内容超过 1 MB，没有保存',
    text: '请按浏览器的“后退”回到刚才的页面，内容仍在，缩短后再提交。图片和文件请在“附件”步骤上传。',
  },
  unreadable: {
    status: 400,
    title: '提交的内容没有传送完整，没有保存',
    text: '可能是网络中断。请按浏览器的“后退”回到刚才的页面，内容仍在，再提交一次。',
  },
} as const

/** A whole page of its own, because it is shown before any page of ours is reached. */
export function refusalPage(kind: keyof typeof REFUSALS): Response {
  const { status, title, text } = REFUSALS[kind]
  const html = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 16px/1.625 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif; margin: 0; background: #f5f7fa; color: #1b2430 }
main { max-width: 40rem; margin: 12vh auto; padding: 2rem; background: #fff; border: 1px solid #d6dde6; border-radius: 6px }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 1rem }
a { color: #1456b8 }
</style>
</head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">返回首页</a></p></main></body>
</html>`
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
