/** Pages numbered after the cover: 2 counts as 1. Beyond the list the plain number shows, one too high. */
const AFTER_COVER = Array.from({ length: 1000 }, (_, n) => `"${n}"`).join(' ')

/** What stands in the margins: the number of the document, and when and from what it was made. */
export type Margins = { right: string; left: string }

/** A string for CSS inside `<style>`: nothing in it can end the string, the rule or the element. */
const css = (text: string) =>
  `"${[...text].map((c) => (/[\p{L}\p{N} :.-]/u.test(c) ? c : `\\${c.codePointAt(0)!.toString(16)} `)).join('')}"`

/**
 * Type sizes and margins of the 申请书: 五号 in tables, 三号 for headings, wider at the left for binding.
 * Page numbers are margin boxes, so one printing gives the whole document.
 */
export const styles = ({ right, left }: Margins) => `
@counter-style after-cover { system: fixed 1; symbols: ${AFTER_COVER}; }
@page {
  size: A4; margin: 25mm 22mm 22mm 28mm;
  font: 9pt "Noto Serif SC";
  @top-right { content: ${css(right)}; }
  @bottom-left { content: ${css(left)}; }
  @bottom-center { content: "第 " counter(page, after-cover) " 页 共 " counter(pages, after-cover) " 页"; }
}
@page :first {
  @top-right { content: none; } @bottom-left { content: none; } @bottom-center { content: none; }
}
@page wide { size: A4 landscape; margin: 28mm 22mm 22mm 22mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 "Noto Serif SC", serif; color: #000; }
body { margin: 0; overflow-wrap: anywhere; line-break: strict; font-variant-ligatures: none; }
.watermark { position: fixed; inset: 0; width: 100%; height: 100%; object-fit: none; object-position: 0 0; z-index: -1; }
h1, h2, h3, th { font-family: "Noto Sans SC", sans-serif; }
h2 { font-size: 16pt; line-height: 1.4; margin: 0 0 4mm; break-after: avoid; }
h3 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid; }

.cover { break-after: page; }
.cover .accept-no { text-align: right; font-size: 12pt; margin: 0; }
.cover h1 { font-size: 28pt; line-height: 1.5; text-align: center; text-wrap: balance; margin: 22mm 0 0; }
.cover .draft-note { text-align: center; font-size: 14pt; margin: 4mm 0 0; }
.cover-lines { width: 150mm; margin: 16mm auto 0; border-collapse: collapse; font-size: 14pt; line-height: 19pt; }
.cover-lines tr { break-inside: avoid; }
.cover-lines th { width: 52mm; padding: 7pt 3mm 2pt 0; text-align: left; font-weight: 400; font-family: inherit; vertical-align: bottom; }
.cover-lines td { padding: 7pt 2mm 2pt; border-bottom: .75pt solid #000; text-align: center; text-wrap: balance; vertical-align: bottom; }

.close h1 { margin-top: 18mm; }
.close .cover-lines { margin-top: 10mm; font-size: 13pt; line-height: 17pt; }
.close .cover-lines :is(th, td) { padding-top: 8pt; }

section { padding: 0 .5pt; }
section:not(.cover, .wide) + section:not(.wide) { margin-top: 10mm; }
.wide { page: wide; }

.answers, .rows { width: 100%; border-collapse: collapse; table-layout: fixed; border: 1pt solid #000; }
.answers :is(th, td), .rows :is(th, td) { border: .5pt solid #000; padding: 1.2mm 1.4mm; vertical-align: middle; }
.answers th { font-weight: 400; font-size: 10pt; text-align: left; background: rgba(0, 0, 0, .06); }
.answers .label { width: 20%; }
.answers td { white-space: pre-wrap; }
.answers tr { break-inside: avoid; }
.answers tr.whole { break-inside: auto; }
.answers tr.whole > * { vertical-align: top; }
.grid thead :is(th, td) { background: rgba(0, 0, 0, .1); font-weight: 700; text-align: right; }
.grid { break-inside: avoid; }
.grid thead { display: table-header-group; }
.grid :is(thead td, tbody th) { width: 40%; }
.grid tbody td { text-align: right; font-variant-numeric: tabular-nums; }

.rows { font-size: 9pt; line-height: 1.45; }
.rows thead { display: table-header-group; }
.rows thead th { font-weight: 700; text-align: center; text-wrap: balance; background: rgba(0, 0, 0, .1); }
.rows thead .caption th { border: 0; border-bottom: 1pt solid #000; background: none; text-align: left; padding: 0 0 3mm; }
.rows .caption h2 { margin: 0; }
.rows { border: 0; border-bottom: 1pt solid #000; }
.rows tr:not(.caption) > :first-child { border-left: 1pt solid #000; }
.rows tr:not(.caption) > :last-child { border-right: 1pt solid #000; }
.rows td { white-space: pre-wrap; }
.rows tr { break-inside: avoid; }
.rows tr.over { break-after: avoid; }
.rows tr.below { break-inside: auto; }
.rows tr.below p { margin: 0 0 1mm; }
.rows .leading { break-inside: avoid; }
.rows .serial { text-align: center; }
.rows .numeric { text-align: right; }
.rows .code { text-align: center; font-variant-numeric: tabular-nums; }
.rows .nothing { text-align: center; }
.rows .figures { font-weight: 700; }
.rows .figures span { display: inline-block; margin-right: 6mm; }
.files { font-size: 10.5pt; }
`
