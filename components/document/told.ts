import type { DocumentState } from '@/lib/domain/documents/document'

/** What `/print/[id]` tells of a document to a page that asks for JSON. */
export type ToldDocument = { state: DocumentState; progress: number; sentence: string }

export const documentHref = (id: string) => `/print/${id}`
export const downloadHref = (id: string) => `/print/${id}?download=1`
