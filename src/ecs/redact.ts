const MASK = '***';

/** Parameters of a signed request that must never be seen; `%3D` and `%26` are how they look inside a string-to-sign. */
const secretParameter =
  /\b(AccessKeyId|AccessKeySecret|Signature|SignatureNonce|SecurityToken|x-acs-security-token|Authorization)(=|%3D|%253D|["']?\s*[:=]\s*["']?)[^&\s"'<>]*?(?=&|%26|%2526|["'<>\s]|$)/gi;

/** The server echoes what it signed, AccessKey ID included, at the end of SignatureDoesNotMatch. */
const stringToSign = /(server )?string to sign is\b.*$/is;

const accessKeyId = /\b(?:LTAI|STS\.)[A-Za-z0-9]{8,}/g;

const urlQuery = /(https?:\/\/[^\s?"'<>]+)\?[^\s"'<>]*/gi;

/**
 * Text without secrets: signed parameters, AccessKey IDs and queries of URLs are masked, as is each of `secrets`
 * wherever it stands, also percent-encoded once or twice; an echoed string-to-sign is left out.
 */
export function redact(text: string, secrets: readonly (string | undefined)[] = []): string {
  let redacted = text;
  for (const secret of secrets) {
    if (secret) {
      const encoded = encodeURIComponent(secret);
      for (const form of [encodeURIComponent(encoded), encoded, secret]) {
        redacted = redacted.replaceAll(form, MASK);
      }
    }
  }
  return redacted
    .replace(stringToSign, '')
    .trimEnd()
    .replace(urlQuery, `$1?${MASK}`)
    .replace(secretParameter, `$1=${MASK}`)
    .replace(accessKeyId, MASK);
}
