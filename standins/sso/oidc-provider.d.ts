// The package carries no types; this is as much of it as is used here.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number }

  export type Adapter = {
    upsert(id: string, payload: Payload, expiresIn?: number): Promise<void>
    find(id: string): Promise<Payload | undefined>
    findByUid(uid: string): Promise<Payload | undefined>
    findByUserCode(userCode: string): Promise<Payload | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export type Context = {
    req: IncomingMessage
    headers: IncomingMessage['headers']
    method: string
    path: string
    status: number
    type: string
    body: unknown
    set(name: string, value: string | string[]): void
    redirect(url: string): void
    oidc: {
      route: string
      params: Record<string, string | undefined>
      client: { clientId: string }
      result?: { consent?: { grantId?: string } }
      entities: { IdTokenHint?: { payload: { sub: string } } }
      session: {
        accountId?: string
        state?: { secret?: string }
        grantIdFor(clientId: string): string | undefined
      }
    }
  }

  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void
    on(event: string, listener: (...args: unknown[]) => void): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ uid: string; params: Record<string, string | undefined> }>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<void>
    createContext(request: IncomingMessage, response: ServerResponse): Context
    Session: { get(ctx: Context): Promise<{ id: string; accountId?: string }> }
    Grant: {
      new (of: { clientId: string; accountId: string }): Grant
      find(id: string): Promise<Grant | undefined>
    }
    proxy: boolean
  }

  class Check {
    static REQUEST_PROMPT: boolean
    static NO_NEED_TO_PROMPT: boolean
    constructor(reason: string, description: string, check: (ctx: Context) => boolean | Promise<boolean>)
  }

  export const interactionPolicy: {
    base(): { get(prompt: string): { checks: { add(check: Check): void } } }
    Check: typeof Check
  }

  export default Provider
}
