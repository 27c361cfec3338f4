import type { Expression, Node } from 'typescript/unstable/ast';
import {
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isIdentifier,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import { isLocalisation } from './localisedTexts';
import { nodesOf, type ParsedFile } from './sourceTree';

/** Functions and constructors that show or speak a text that they are given. */
const showing =
  /^(show(Error|Information|Warning)Message|showQuickPick|showInputBox|setStatusBarMessage|sayBriefly|TreeItem|MessageNode|confirm|announce|append|prepend|before|after|replaceWith|replaceChildren|createTextNode|appendText|appendMarkdown|MarkdownString)$/;

/** Properties whose value a person reads or hears. */
const shown =
  /^(title|placeHolder|placeholder|prompt|label|description|detail|tooltip|message|reason|nextStep|textContent|innerText|ariaLabel|saveLabel|openLabel|statusText|emptyText|heading|caption|alt|altText|ariaDescription|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** The answers of a made-up account are the cloud's data, in the languages that people use there. */
const madeUpData = 'src/sample/';

/** Texts with letters that are shown and given as they stand, as `path: text`. */
export function unlocalisedTexts(files: readonly ParsedFile[]): string[] {
  const nodes = files
    .filter(({ path }) => !path.startsWith(madeUpData))
    .flatMap(({ path, source }) => [...nodesOf(source)].map((node) => ({ path, node })));
  const keys = new Set(nodes.flatMap(({ node }) => keyOfPageText(node)));
  return nodes.flatMap(({ path, node }) =>
    shownExpressions(node)
      .flatMap(literalsOf)
      .filter((text) => hasWords(text) && !keys.has(text))
      .map((text) => `${path}: ${text}`),
  );
}

/** The pages name their texts: `heading` stands for what the host made of `heading: l10n.t(…)`. */
function keyOfPageText(node: Node): readonly string[] {
  return isPropertyAssignment(node) && isLocalisation(node.initializer) ? [node.name.getText()] : [];
}

function shownExpressions(node: Node): readonly Expression[] {
  if (isPropertyAssignment(node)) {
    return shown.test(node.name.getText().replaceAll("'", '')) ? [node.initializer] : [];
  }
  if (isBinaryExpression(node) && isPropertyAccessExpression(node.left) && node.operatorToken.getText() === '=') {
    return shown.test(node.left.name.text) ? [node.right] : [];
  }
  if (isCallExpression(node) || isNewExpression(node)) {
    const name = lastName(node.expression);
    const given = node.arguments ?? [];
    if (name === 'setAttribute') {
      const [attribute, text] = given.slice(-2);
      return attribute && text && literalsOf(attribute).some((named) => shown.test(named)) ? [text] : [];
    }
    // In `element(tag, attributes, ...children)` of the pages, children are text.
    return name === 'element' ? given.slice(2) : showing.test(name) ? given : [];
  }
  return [];
}

function lastName(expression: Expression): string {
  if (isPropertyAccessExpression(expression)) {
    return expression.name.text;
  }
  return isIdentifier(expression) ? expression.text : '';
}

/** What the expression may stand for, as far as it is written there. */
function literalsOf(expression: Expression): readonly string[] {
  if (isStringLiteral(expression) || isNoSubstitutionTemplateLiteral(expression)) {
    return [expression.text];
  }
  if (isTemplateExpression(expression)) {
    const { head, templateSpans } = expression;
    return [[head.text, ...templateSpans.map(({ literal }) => literal.text)].join('…')];
  }
  if (isConditionalExpression(expression)) {
    return [expression.whenTrue, expression.whenFalse].flatMap(literalsOf);
  }
  if (isBinaryExpression(expression)) {
    return [expression.left, expression.right].flatMap(literalsOf);
  }
  return isParenthesizedExpression(expression) ? literalsOf(expression.expression) : [];
}

/** An icon such as `$(account)` is no word, nor is the target of a link. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\$\([\w~-]+\)|\]\([^)]*\)/g, ''));
}
