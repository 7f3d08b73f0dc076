/** Runs of eleven digits or more, as identity numbers and mobiles are, however they are grouped; ids of rows are none. */
export const numbersIn = (text: string): string[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '')
      .matchAll(/(?<![\w-])1[3-9]\d{9}(?!\w)|(?<![\w-])[1-9]\d{16}[\dXx](?!\w)/g),
  ].map(([number]) => number)
