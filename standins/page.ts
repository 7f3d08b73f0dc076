import { Html, html } from './html'

/** A site of the government's own: related in manner, not in looks. Green where the platform is blue. */
const CSS = `
:root { --ink: #1b2430; --muted: #566274; --line: #d6dde6; --edge: #748194; --act: #0e6a5c; --press: #0a5046; --soft: #e6f3f0; --danger: #b42318 }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.625 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif; color: var(--ink); background: #f4f7f6; font-variant-numeric: tabular-nums }
header { background: var(--act); color: #fff; padding: 14px 24px }
header strong { font-size: 20px; letter-spacing: 1px } header span { margin-left: 16px }
main { max-width: 960px; margin: 32px auto; padding: 0 24px }
.card { max-width: 480px; margin: 0 auto; background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 28px }
h1 { font-size: 24px; line-height: 34px; margin: 0 0 8px } h2 { font-size: 18px; margin: 28px 0 8px }
p { margin: 8px 0 } .muted { color: var(--muted) }
label { display: block; font-weight: 500; margin: 16px 0 4px } label b { color: var(--danger); font-weight: 400 }
input { width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; border: 1px solid var(--edge); border-radius: 6px; background: #fff }
select { min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; border: 1px solid var(--edge); border-radius: 6px; background: #fff }
input[aria-invalid] { border: 2px solid var(--danger) }
.fault { color: var(--danger); margin: 4px 0 0 } .help { color: var(--muted); margin: 0 0 4px; font-size: 14px }
button { margin-top: 24px; min-height: 44px; padding: 8px 24px; font: inherit; font-weight: 500; color: #fff; background: var(--act); border: 1px solid var(--act); border-radius: 6px; cursor: pointer }
button:hover { background: var(--press) } button.plain { background: #fff; color: var(--act) } .wide { width: 100% }
a { color: var(--act); text-underline-offset: 3px } .row { display: flex; justify-content: space-between; gap: 16px; margin-top: 20px; flex-wrap: wrap }
table { border-collapse: collapse; width: 100%; background: #fff; font-size: 14px } th, td { border: 1px solid var(--line); padding: 6px 10px; text-align: left; vertical-align: top } th { background: var(--soft) }
code { background: var(--soft); padding: 1px 5px; border-radius: 4px } .notice { border-left: 4px solid var(--danger); background: #fdecea; padding: 10px 14px; margin: 12px 0 }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 2px #ffc53d }
footer { text-align: center; color: var(--muted); padding: 24px; font-size: 14px }
`

type Page = { site: string; title: string; body: Html }

export const page = ({ site, title, body }: Page): string =>
  html`${new Html('<!doctype html>')}
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<title>${title} · ${site}</title>
<style>${new Html(CSS)}</style>
</head>
<body>
<header><strong>${site}</strong><span>演示环境</span></header>
<main>${body}</main>
<footer>演示用的替身系统，账号和数据均为虚构</footer>
</body>
</html>`.text
