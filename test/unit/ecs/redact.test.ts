import assert from 'node:assert/strict';
import { redact } from '../../../src/ecs/redact';

describe('redact', () => {
  for (const [what, text, secrets] of [
    [
      'a signed URL',
      'GET https://ecs.aliyuncs.com/?AccessKeyId=LTAI5tAbCdEfGh12&Signature=c2lnbmVk%3D failed.',
      ['LTAI5tAbCdEfGh12', 'c2lnbmVk'],
    ],
    ['a form body', 'Action=X&SecurityToken=CAIStoken&Signature=abc%2Bdef&Version=1', ['CAIStoken', 'abc%2Bdef']],
    [
      'a string-to-sign',
      'server string to sign is:POST&%2F&AccessKeyId%3DmyKeyNumber1%26Action%3DX',
      ['myKeyNumber1', '%26Action'],
    ],
    ['a JSON field', '{"AccessKeySecret": "hush-hush", "SecurityToken":"tok"}', ['hush-hush', '"tok"']],
    ['an STS key ID', 'key STS.NUabcdefgh1234 is unknown', ['STS.NUabcdefgh1234']],
    ['a header', 'Authorization: ACS3-HMAC-SHA256', ['ACS3-HMAC']],
  ] as const) {
    it(`hides what is secret in ${what}`, () => {
      const redacted = redact(text);
      for (const secret of secrets) {
        assert.ok(!redacted.includes(secret), redacted);
      }
    });
  }

  it('hides a given secret wherever it stands, also percent-encoded once or twice', () => {
    const redacted = redact('a p+ss/word= b p%2Bss%2Fword%3D c p%252Bss%252Fword%253D d', [
      'p+ss/word=',
      undefined,
      '',
    ]);
    assert.equal(redacted, 'a *** b *** c *** d');
  });

  it('leaves harmless text alone', () => {
    const text = 'The specified image m-bp1caf3yicx5jlfl does not exist. See https://api.aliyun.com/troubleshoot';
    assert.equal(redact(text), text);
  });
});
