// Asks an OAuth2 token endpoint for the next access token (RFC 6749 §6). One try; when to try again is for the operation.
import type { OAuthSecret, TokenAnswer, TokenSource } from '../../operations/mail/oauth-ports.ts'

const patienceMs = 15_000
/** Where the endpoint does not say (RFC 6749 §5.1 only recommends it). */
const usualSeconds = 3600

export const tokenEndpoint: TokenSource = {
  async renew(secret) {
    try {
      const response = await fetch(secret.tokenUrl, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: formOf(secret),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      return read(response.status, await response.text())
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } }
      return { kind: 'later', says: `${new URL(secret.tokenUrl).host} can’t be reached (${cause?.code ?? message})` }
    }
  },
}

function formOf({ refreshToken, clientId, clientSecret, scope }: OAuthSecret): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: clientId,
    ...(clientSecret !== null && { client_secret: clientSecret }),
    ...(scope !== null && { scope }),
  })
}

function read(status: number, body: string): TokenAnswer {
  const said = parse(body)
  const token = said.access_token
  if (status === 200 && typeof token === 'string' && token !== '') {
    const seconds = Number(said.expires_in)
    return {
      kind: 'token',
      accessToken: token,
      expiresInSeconds: seconds > 0 ? seconds : usualSeconds,
      ...(typeof said.refresh_token === 'string' && { refreshToken: said.refresh_token }),
    }
  }
  const words = [said.error, said.error_description].filter(text => typeof text === 'string').join(': ')
  const says = (words || `status ${status}`).slice(0, 300)
  // What was sent is wrong for good; all else (429, 5xx, a page of a proxy) may pass.
  const isRefused = (status === 400 || status === 401) && typeof said.error === 'string'
  return { kind: isRefused && !/temporarily_unavailable|server_error/.test(words) ? 'refused' : 'later', says }
}

function parse(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}
