import type { DocumentState } from '@/lib/domain/documents/document'

/** What is being done to a document now. */
export function progressSentence(state: DocumentState, progress: number): string {
  switch (state) {
    case 'queued':
      return '正在排队，前面的文档生成好就开始'
    case 'printing':
      if (progress < 40) return '正在汇总填写的数据'
      return progress < 80 ? '正在排版' : '正在核对文档内容'
    case 'ready':
      return '文档已生成'
    case 'failed':
      return '这一次没有生成成功，填写的内容不受影响。请再点一次“生成”；如果还是不行，请过几分钟再试。'
  }
}
