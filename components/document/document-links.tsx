import { buttonLook } from '@/components/ui/button'
import { documentHref, downloadHref } from './told'

/** 下载 and 打开查看, once a document is ready. Plain links: what they lead to is no page of ours. */
export const DocumentLinks = ({ id }: { id: string }) => (
  <>
    <a href={downloadHref(id)} className={buttonLook({ variant: 'secondary' })} data-button="">
      下载
    </a>
    <a
      href={documentHref(id)}
      target="_blank"
      rel="noopener"
      className={buttonLook({ variant: 'quiet' })}
      data-button=""
    >
      打开查看
      <span className="sr-only">（在新窗口）</span>
    </a>
  </>
)
