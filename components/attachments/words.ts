import { sizeText } from './size'

type Params = Readonly<Record<string, string | number>>

/** What is wrong with a file and what to do, in one or two sentences. */
const SENTENCES: Record<string, (params: Params) => string> = {
  empty: () => '这个文件是空的（0 字节）。请打开原文件检查，另存一份后重新选择。',
  too_large: ({ size, max }) =>
    size && max
      ? `这个文件超出上限 ${sizeText(Number(max))}，多了 ${sizeText(Number(size) - Number(max))}。请压缩或分成几个文件后再上传。`
      : '这个文件超出了单个文件的上限。请压缩或分成几个文件后再上传。',
  cut_off: () => '这个文件不完整，后面缺了一部分，可能是拷贝或下载时中断了。请重新取得完整的文件再上传。',
  encrypted: () => '这个 PDF 设有密码或限制，审核人员可能打不开。请在原软件中去掉密码和限制，另存后再上传。',
  no_page: () => '这个 PDF 里没有一页内容。请重新导出或扫描后再上传。',
  not_what_it_says: () =>
    '文件名的后缀和文件内容对不上，内容不是它所说的类型。请用原软件另存为要求的格式，不要直接改后缀。',
  type_not_accepted: () => '这里不收这种文件。请换成上面写明的格式后再上传。',
  size_lies: () =>
    '收到的内容和文件原来的大小不一致，上传期间文件可能被改动过。请关闭正在使用它的程序，重新选择文件。',
  damaged: () => '这个文件已损坏，打不开。请在电脑上确认能正常打开，重新导出或扫描后再上传。',
  too_many_pixels: () => '这张图片的像素太多，无法处理。请用 300 dpi 重新扫描，或缩小后再上传。',
  unreadable: () => '这个文件没有办法检查完，没有收下。请重新导出，或换成 PDF 后再上传。',
  too_many: ({ max }) => `这里最多放 ${max ?? '规定个数的'} 个文件，已经放满。请先删除或替换一个。`,
  too_much: ({ max }) =>
    `这份申报的附件合计超过 ${max ? sizeText(Number(max)) : '上限'}。请压缩较大的文件，或删除不需要的文件。`,
  none_chosen: () => '还没有选择文件。请先点“选择文件”，再点“上传”。',
  cut: () => '网络中断，文件没有传完。请重新选择文件上传。',
  signed_out: () => '登录已过期，文件没有收下。请重新登录，再选择一次这个文件上传。',
  not_allowed: () => '这份材料现在不能修改（可能刚刚提交），文件没有收下。请刷新页面查看现在由谁办理。',
  not_found: () => '没有找到要放文件的位置，文件没有收下。请刷新页面后再试。',
}

export const fileSentence = (code: string, params: Params = {}): string =>
  SENTENCES[code]?.(params) ?? '这个文件没有收下。请重新选择后再试；如果还是不行，请拨打页面下方的服务电话。'

export const hasFileSentence = (code: string): boolean => Object.hasOwn(SENTENCES, code)
