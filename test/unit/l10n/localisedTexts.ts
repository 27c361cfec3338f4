import type { CallExpression, Node } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isCallExpression,
  isConstructorDeclaration,
  isFunctionDeclaration,
  isFunctionExpression,
  isGetAccessorDeclaration,
  isMethodDeclaration,
  isStringLiteral,
} from 'typescript/unstable/ast/is';
import { nodesOf, type ParsedFile } from './sourceTree';

export interface LocalisedTexts {
  /** Every text given to `l10n.t` of VS Code or to `t` of `@vscode/l10n`. */
  readonly texts: ReadonlySet<string>;
  /** Calls whose text is no plain literal, so that no bundle can be checked for it. */
  readonly notLiteral: readonly string[];
  /** Calls outside of functions, made before the bundle is read: they would stay English. */
  readonly tooEarly: readonly string[];
}

export function localisedTexts(files: readonly ParsedFile[]): LocalisedTexts {
  const texts = new Set<string>();
  const notLiteral: string[] = [];
  const tooEarly: string[] = [];
  for (const { path, source } of files) {
    for (const node of nodesOf(source)) {
      if (!isLocalisation(node)) {
        continue;
      }
      if (!isInFunction(node)) {
        tooEarly.push(`${path}: ${node.getText()}`);
      }
      const [text] = node.arguments;
      if (text && isStringLiteral(text)) {
        texts.add(text.text);
      } else {
        notLiteral.push(`${path}: ${node.getText()}`);
      }
    }
  }
  return { texts, notLiteral, tooEarly };
}

export function isLocalisation(node: Node): node is CallExpression {
  return isCallExpression(node) && /^((vscode\.)?l10n\.)?t$/.test(node.expression.getText());
}

function isInFunction(node: Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (isFunctionDeclaration(around) || isArrowFunction(around) || isMethodDeclaration(around)) {
      return true;
    }
    if (isConstructorDeclaration(around) || isGetAccessorDeclaration(around) || isFunctionExpression(around)) {
      return true;
    }
  }
  return false;
}
