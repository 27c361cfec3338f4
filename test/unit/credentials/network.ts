import net from 'node:net';
import tls from 'node:tls';

/**
 * The network of a test: connections to `host:port` end at a port of this machine instead, and a certificate is trusted
 * as if the system had it. Returns what puts the real network back.
 */
export function rewireNetwork(ports: Readonly<Record<string, number>>, certificate: string): () => void {
  const { connect } = net.Socket.prototype;
  const { createSecureContext } = tls;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; port?: number };
    const port = ports[`${options.host}:${options.port}`];
    if (port !== undefined) {
      Object.assign(options, { host: '127.0.0.1', port });
    }
    return Reflect.apply(connect, this, args) as net.Socket;
  } as typeof connect;
  tls.createSecureContext = (options) => {
    const secure = createSecureContext(options);
    secure.context.addCACert(certificate);
    return secure;
  };
  return () => {
    net.Socket.prototype.connect = connect;
    tls.createSecureContext = createSecureContext;
  };
}
