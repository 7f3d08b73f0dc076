export const dynamic = 'force-dynamic'

/** Fifty lines and the time: rendered for each request, without a session, a database or a style sheet. */
export default function BarePage() {
  return (
    <main>
      <h1>{new Date().toISOString()}</h1>
      {Array.from({ length: 50 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
        <p key={line}>第 {line + 1} 行</p>
      ))}
    </main>
  )
}
