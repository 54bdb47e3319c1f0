// What a login by OAuth2 is made of, and what renews it. The channel implements the source.
import type { Instant } from '../../domain/instant.ts'

/** A login by access tokens that are renewed by a refresh token. */
export interface OAuthSecret {
  readonly kind: 'oauth2_refresh'
  /** Whose it is, for words: Google. */
  readonly title: string
  readonly tokenUrl: string
  readonly scope: string | null
  readonly clientId: string
  readonly clientSecret: string | null
  readonly refreshToken: string
  /** Null until the first was fetched. */
  readonly accessToken: string | null
  readonly expiresAt: Instant
  /** Renewals that failed in a row, and when the next is tried. */
  readonly failures: number
  readonly retryAt: Instant
}

/** What a token endpoint answered. refused: what it was given is wrong for good; later: it may pass. */
export type TokenAnswer =
  | {
      readonly kind: 'token'
      readonly accessToken: string
      readonly expiresInSeconds: number
      /** Where it gave a new one. */
      readonly refreshToken?: string
    }
  | { readonly kind: 'refused' | 'later'; readonly says: string }
/** Never throws for what an endpoint does. */
export interface TokenSource {
  renew(secret: OAuthSecret): Promise<TokenAnswer>
}
