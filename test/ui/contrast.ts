import type { Locator } from 'playwright-core';

interface Colours {
  readonly color: string;
  readonly backgroundColor: string;
}

interface Component {
  readonly shadowRoot: { querySelector(selectors: string): object };
  readonly ownerDocument: { readonly defaultView: { getComputedStyle(element: object): Colours } };
}

/**
 * How much the words of a button stand out against it, from 1 to 21, as WCAG 2 counts it. axe does not look into the
 * component.
 */
export async function contrastOf(button: Locator): Promise<number> {
  const [words, ground] = await button.evaluate(({ shadowRoot, ownerDocument }: Component): [string, string] => {
    const { color, backgroundColor } = ownerDocument.defaultView.getComputedStyle(shadowRoot.querySelector('.base'));
    return [color, backgroundColor];
  });
  const [lighter = 0, darker = 0] = [luminance(words), luminance(ground)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Of a colour written as `rgb(r, g, b)`, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
