/** The tokens an app needs, and Slack's verdict on any it is given. */
export function createTokens() {
  const bot = 'xoxb-sandbox';
  const app = 'xapp-sandbox';
  let revoked = false;
  return {
    bot,
    app,
    signingSecret: 'sandbox-signing-secret',
    revoke() {
      revoked = true;
    },
    whose(token: string): { kind: 'bot' | 'app' } | { error: string } {
      if (token === '') return { error: 'not_authed' };
      if (revoked) return { error: 'token_revoked' };
      if (token === bot) return { kind: 'bot' };
      return token === app ? { kind: 'app' } : { error: 'invalid_auth' };
    },
  };
}
