import httpx from 'httpx';

/**
 * Stands in for httpx in `@alicloud/credentials` inside the bundle: httpx gives every request an agent of its own, and
 * with the setting `http.proxySupport` "on", VS Code sends only those requests through the proxy that have none.
 */
function request(url: string, options: httpx.Options): ReturnType<typeof httpx.request> {
  const beforeRequest = (made: httpx.Options) => Object.assign(made, { agent: undefined });
  return httpx.request(url, { ...options, beforeRequest });
}

export = { request, read: httpx.read };
