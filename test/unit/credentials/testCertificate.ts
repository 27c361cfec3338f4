/**
 * A certificate for the servers of these tests, which only they trust: of 127.0.0.1 and of the two hosts whose names
 * the credentials library has built in. Valid from 2020 to 2120.
 */
export const testCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxcGhi4+vyckdBiMQ
zN5ByySk0Aiw6BweArBIoDynbbmhRANCAATxaSMzwn9+mTpfgQ5ooAUDJUN6l3jj
VctiRjqZA3jm28yw7uazITn5rPlFX1TNbsEIbqBQzOfMrsoK1nqv/dfU
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBdTCCARygAwIBAgIBATAKBggqhkjOPQQDAjAPMQ0wCwYDVQQDDAR0ZXN0MCAX
DTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAPMQ0wCwYDVQQDDAR0ZXN0
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8WkjM8J/fpk6X4EOaKAFAyVDepd4
41XLYkY6mQN45tvMsO7msyE5+az5RV9UzW7BCG6gUMznzK7KCtZ6r/3X1KNnMGUw
MwYDVR0RBCwwKocEfwAAAYIQb2F1dGguYWxpeXVuLmNvbYIQc3RzLmFsaXl1bmNz
LmNvbTAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRknCEEEGJ370aWptUB8R6D
PL/7jTAKBggqhkjOPQQDAgNHADBEAiBMUXQTX303Nz+Pn06NYe0pdumkHd/XgWWG
rTP9m5NNiQIgDHEduHKgyarkcYtXl8c9JXHwWaWtN3iOaHd3fJEW00U=
-----END CERTIFICATE-----`,
} as const;
