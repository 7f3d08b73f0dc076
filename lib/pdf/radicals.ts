/** Radicals of the supplement (U+2E80–2EFF) that stand for a common character but have no decomposition. */
const SUPPLEMENT: Record<string, string> = Object.fromEntries(
  [
    ...'⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲龟⻳龟',
  ].reduce<[string, string][]>((all, character, at, letters) => {
    if (at % 2 === 0) all.push([character, letters[at + 1]!])
    return all
  }, []),
)

/** Text copied out of another PDF often holds radicals (⾼) in place of characters (高); our fonts have none. */
const unifiedText = (text: string) =>
  text
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => SUPPLEMENT[radical] ?? radical)

/** Every text of a value, with radicals written as the characters they look like. */
export function unified<T>(value: T): T {
  if (typeof value === 'string') return unifiedText(value) as T
  if (Array.isArray(value)) return value.map(unified) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unified(part)])) as T
}
