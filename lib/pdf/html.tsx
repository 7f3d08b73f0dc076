import { renderToStaticMarkup } from 'react-dom/server'
import { PrintCover } from '@/components/sheet/print-cover'
import { PrintSheet } from '@/components/sheet/print-sheet'
import type { PrintJob } from '@/lib/domain/documents/document'
import { stampOf } from '@/lib/domain/documents/stamp'
import { titleOf } from '@/lib/domain/documents/title'
import { unified } from './radicals'
import { styles } from './styles'
import { watermarkImage } from './watermark'

/** Even if an answer could become markup, it could load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The document as one page of HTML that carries everything it needs. */
export function printHtml(job: PrintJob): string {
  const { sheet, watermark, acceptNo } = unified(job)
  // The linter knows pages of Next only; this one is printed and never served.
  const markup = renderToStaticMarkup(
    <html lang="zh-CN">
      {/* biome-ignore lint/style/noHeadElement: see above */}
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <title>{titleOf(sheet)}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet; what it quotes is escaped */}
        <style dangerouslySetInnerHTML={{ __html: styles(marginsOf(job)) }} />
      </head>
      <body>
        {/* biome-ignore lint/performance/noImgElement: see above */}
        {watermark && <img className="watermark" alt="" src={watermarkImage(watermark.text)} />}
        <PrintCover
          title={titleOf(sheet)}
          cover={sheet.cover}
          acceptNo={acceptNo}
          draft={watermark !== null}
        />
        <PrintSheet sheet={sheet} />
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}

const marginsOf = ({ acceptNo, watermark, dataVersion, madeAt }: PrintJob) =>
  watermark
    ? { right: '草稿', left: stampOf(madeAt) }
    : { right: acceptNo ?? '', left: `第 ${dataVersion} 版 ${stampOf(madeAt)}` }
