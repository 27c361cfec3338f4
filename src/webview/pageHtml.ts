import { randomBytes } from 'node:crypto';
import { env, Uri, type Webview } from 'vscode';

export interface PageParts {
  /** Name of the page's script and style sheet. */
  readonly asset: 'results' | 'report';
  readonly title: string;
  /** Every word that the page shows. */
  readonly strings: Readonly<Record<string, string>>;
}

/** A page's frame: nothing but its own script, style and icon font may load. */
export function pageHtml(webview: Webview, extensionUri: Uri, page: PageParts): string {
  const nonce = randomBytes(16).toString('base64url');
  const asset = (name: string) => escaped(webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString());
  const csp = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="${asset('codicon.css')}">
<link rel="stylesheet" href="${asset(`${page.asset}.css`)}">
</head>
<body data-strings="${escaped(JSON.stringify(page.strings))}">
<script type="module" nonce="${nonce}" src="${asset(`${page.asset}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
