/** Looks into a source as the compiler does, so that a word in a comment or a sentence is never taken for code. */
import ts from 'typescript';
import { textOf } from './tree';

const kindOf = (path: string) => (path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** Every node of a source text, in order. */
function nodesIn(text: string, path: string): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path)));
  return nodes;
}

/** The places in a source for which `isWrong` holds, as `line: text`. */
export function placesIn(text: string, path: string, isWrong: (node: ts.Node) => boolean): string[] {
  return nodesIn(text, path)
    .filter(isWrong)
    .map((node) => {
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      return `${line + 1}: ${node.getText(source).slice(0, 80)}`;
    });
}

/** The same over files of the house, as `path:line: text`. */
export const placesInFiles = (paths: readonly string[], isWrong: (node: ts.Node) => boolean): string[] =>
  paths.flatMap((path) => placesIn(textOf(path), path, isWrong).map((place) => `${path}:${place}`));

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

/** `object.name` or `object['name']`, whatever it is used for. */
const reaches = (node: ts.Node, object: string, name: string) =>
  (ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && node.name.text === name) ||
  (ts.isElementAccessExpression(node) &&
    isNamed(node.expression, object) &&
    ts.isStringLiteral(node.argumentExpression) &&
    node.argumentExpression.text === name);

/** Reads the environment: `process.env`, or `env` taken from node:process. */
export const readsEnvironment = (node: ts.Node): boolean =>
  reaches(node, 'process', 'env') ||
  (ts.isImportDeclaration(node) &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^(node:)?process$/.test(node.moduleSpecifier.text));

/** Makes time or chance of its own: `Date.now`, `new Date()`, `Math.random`, `randomUUID`. */
export const readsClockOrChance = (node: ts.Node): boolean =>
  reaches(node, 'Date', 'now') ||
  reaches(node, 'Math', 'random') ||
  (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments ?? []).length === 0) ||
  (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) ||
  (isNamed(node, 'randomUUID') && !ts.isPropertyAssignment(node.parent));

/** Waits: `await`, `for await`, an async function. */
export const waits = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) ||
  (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
  (ts.isFunctionLike(node) && ts.canHaveModifiers(node) && isAsync(node));

const isAsync = (node: ts.HasModifiers) =>
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);

/** Hands an async function to a transaction, which would commit before the work is done. */
export const waitsInTransaction = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  /(^|\.)(transaction|inTransaction)$/.test(node.expression.getText()) &&
  node.arguments.some(
    (argument) => ts.isFunctionLike(argument) && ts.canHaveModifiers(argument) && isAsync(argument),
  );

/** Names that are written like an environment variable (`PUBLIC_URL`), where a property is named or read. */
export const environmentKeysIn = (text: string, path: string): string[] => [
  ...new Set(
    nodesIn(text, path)
      .filter(
        (node): node is ts.Identifier =>
          ts.isIdentifier(node) &&
          /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^(PORT|HOST)$/.test(node.text) &&
          ((ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
            (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)),
      )
      .map((node) => node.text),
  ),
];
