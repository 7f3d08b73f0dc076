import postgres from 'postgres'

/** One plain connection for setting up and looking in, without the schema. */
export const plainConnection = (url: string, options: postgres.Options<Record<string, never>> = {}) =>
  postgres(url, { max: 1, onnotice: () => {}, ...options })
