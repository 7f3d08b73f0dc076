// The first that fits: what pretends to be another browser comes before it.
const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/DingTalk\/(\d+)/, '钉钉'],
  [/(?:QIHU|360SE|360EE)/i, '360 浏览器'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:Headless)?Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, '安卓'],
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** Roughly what someone signed in with, from what the browser says of itself: “Windows · Chrome 126”. */
export function deviceOf(userAgent: string | null): string {
  const said = userAgent ?? ''
  const system = SYSTEMS.find(([sign]) => sign.test(said))?.[1]
  const browser = BROWSERS.find(([sign]) => sign.test(said))
  const version = browser?.[0].exec(said)?.[1]
  const named = browser && (version ? `${browser[1]} ${version}` : browser[1])
  return [system, named].filter(Boolean).join(' · ') || '未知设备'
}
