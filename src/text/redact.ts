/** What looks like a token, a key or a password, wherever it stands. */
const secretive: readonly RegExp[] = [
  /\b(?:xox[a-z]-|xapp-|xwfp-)[\w-]+/gi,
  /\bsk-[\w-]{8,}/g,
  /(?<=\b(?:Bearer|Basic)\s+)[\w.~+/=-]{8,}/gi,
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
  /(?<=[?&](?:ticket|token|secret|password|api_?key)=)[^&\s"]+/gi,
];

/** Shorter ones would take ordinary words out of what is written. */
const shortestSecret = 6;

/** Text without what looks like a secret, and without those that are known. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .sort((one, other) => other.length - one.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  return secretive.reduce((rest, pattern) => rest.replace(pattern, '…'), known);
}
