/** The public page, open to everyone. */
export const SELF_CHECK = '/self-check'

export const selfCheckHref = (programme: string): string =>
  `${SELF_CHECK}?programme=${encodeURIComponent(programme)}`
