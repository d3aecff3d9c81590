/** JavaScript that the oldest phones we name (iOS 12, Chrome 68) cannot even parse: one such token stops the whole mini-program. */
import ts from 'typescript'

const { SyntaxKind } = ts
const names: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.QuestionDotToken]: '?.', [SyntaxKind.QuestionQuestionToken]: '??', [SyntaxKind.QuestionQuestionEqualsToken]: '??=',
  [SyntaxKind.BarBarEqualsToken]: '||=', [SyntaxKind.AmpersandAmpersandEqualsToken]: '&&=', [SyntaxKind.BigIntLiteral]: 'a BigInt',
  [SyntaxKind.ClassStaticBlockDeclaration]: 'a static block', [SyntaxKind.PrivateIdentifier]: 'a private field', [SyntaxKind.PropertyDeclaration]: 'a class field',
}

/** A regular expression with a look-behind, which Safari reads since 16.4, or a newer flag. */
const isNewRegExp = (node: ts.Node): boolean =>
  ts.isRegularExpressionLiteral(node) && (/\(\?<[=!]/.test(node.text) || /\/[a-z]*[dv][a-z]*$/.test(node.text))

/** What in `source` is newer than ECMAScript 2018, each once. */
export function newerThan2018(source: ts.SourceFile): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const name = isNewRegExp(node) ? 'a look-behind or a new flag' : names[node.kind]
    if (name) found.add(name)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}
