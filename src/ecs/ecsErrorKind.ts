/**
 * What a failure means to the person who meets it:
 * - `auth`: the AccessKey or its signature was refused
 * - `expired`: the STS token is past its end
 * - `clock`: the request's time stamp is too far from the server's clock
 * - `permission`: RAM does not allow the action
 * - `notFound`: the image or region does not exist in this account
 * - `invalid`: a parameter cannot be sent, or was refused
 * - `throttled`: too many requests in this minute
 * - `network`, `certificate`, `timeout`: no answer arrived
 * - `server`: the service failed
 * - `malformed`: an answer arrived that is not the API's
 * - `incomplete`: ECS gave fewer entries than it promised
 * - `endpoint`: an address that credentials must not be sent to
 * - `storage`: VS Code's secret storage did not give the credentials
 * - `credentials`: what credentials are read from (a file, the environment, a role, a program) gave none
 * - `unexpected`: a fault of this extension
 * - `cancelled`: somebody asked to stop; not an error to show
 */
export const ecsErrorKinds = [
  'auth',
  'expired',
  'clock',
  'permission',
  'notFound',
  'invalid',
  'throttled',
  'network',
  'certificate',
  'timeout',
  'server',
  'malformed',
  'incomplete',
  'endpoint',
  'storage',
  'credentials',
  'unexpected',
  'cancelled',
] as const;

export type EcsErrorKind = (typeof ecsErrorKinds)[number];
