/** The address that opens an empty window, or `folder`, of the server at `base`. */
export function workbenchAddress(
  base: URL,
  { folder, payload, token }: { folder?: string; payload?: Readonly<Record<string, string>>; token?: string } = {},
): string {
  const address = new URL(base);
  if (folder === undefined) {
    address.searchParams.set('ew', 'true');
  } else {
    address.searchParams.set('folder', folder);
  }
  if (payload) {
    address.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  }
  if (token !== undefined) {
    address.searchParams.set('tkn', token);
  }
  return address.href;
}

/** How a page names a path on the server it came from. */
export function remotePath(base: URL, path: string): string {
  return `vscode-remote://${base.host}${path}`;
}
