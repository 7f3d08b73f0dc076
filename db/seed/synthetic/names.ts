import type { Chance } from './chance'

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤'
const SEVERAL = ['欧阳', '司徒', '上官', '诸葛']
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅林峰琳建国文斌宇浩凯鑫悦婷雪晨阳佳怡思源子涵雨欣嘉宁志远海波晓东春燕立新少华庆丰德康乐安然博翰诗琪若曦景行知微'

/** Four signs that sound like a brand and are nobody's. */
const BRAND = '安博远新恒瑞佳益泽润启航创源盛达海越禾嘉信诺凯腾辰星宏图卓尔晟泰和丰永固天工万合'

export const personName = (chance: Chance): string =>
  (chance.in100(1) ? chance.of(SEVERAL) : chance.of([...SURNAMES])) +
  chance.of([...GIVEN]) +
  (chance.in100(80) ? chance.of([...GIVEN]) : '')

export const brandName = (chance: Chance): string =>
  Array.from({ length: 4 }, () => chance.of([...BRAND])).join('')

/** 1380000xxxx, as all numbers of the demo. */
export const mobileNumber = (chance: Chance): string =>
  `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}`

/** 0573-8200xxxx is nobody's. */
export const telephoneNumber = (chance: Chance): string =>
  `0573-8200${String(chance.whole(0, 9999)).padStart(4, '0')}`
