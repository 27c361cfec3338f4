import '@vscode-elements/elements/dist/vscode-badge/index.js';
import { element } from './element';

/** Says that what the page shows is made up. Hidden at first. */
export function sampleNote(strings: { readonly sample: string; readonly sampleNote: string }): HTMLElement {
  const badge = element('vscode-badge', {}, strings.sample);
  return element('p', { class: 'sample', hidden: true }, badge, ` ${strings.sampleNote}`);
}
