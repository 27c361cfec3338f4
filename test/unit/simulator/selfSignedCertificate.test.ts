import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { selfSignedCertificate } from '../../simulator/selfSignedCertificate';
import { Simulator } from '../../simulator/simulator';

describe('a self-signed certificate', () => {
  it('vouches for itself, for loopback, today', () => {
    const { cert } = selfSignedCertificate();
    const certificate = new X509Certificate(cert);
    assert.ok(certificate.verify(certificate.publicKey));
    assert.equal(certificate.checkIP('127.0.0.1'), '127.0.0.1');
    assert.equal(certificate.checkHost('localhost'), 'localhost');
    assert.ok(Date.parse(certificate.validFrom) < Date.now() && Date.now() < Date.parse(certificate.validTo));
  });

  it('is good for whoever trusts it, so that only trust is lacking', async () => {
    const tls = selfSignedCertificate();
    const simulator = await Simulator.start({ tls });
    const status = await new Promise((resolve, reject) => {
      const asked = request(simulator.url, { ca: tls.cert, agent: false }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode));
      });
      asked.once('error', reject).end();
    });
    await simulator.close();
    assert.deepEqual([status, simulator.connections], [404, 1]);
  });
});
