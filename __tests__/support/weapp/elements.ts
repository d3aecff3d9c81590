/** Which elements of the mini-program the screens use, and what they ask of them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesIn } from './wxml'

const src = path.resolve(__dirname, '../../../src')
const ownToReact = ['key', 'ref', 'children', 'dangerouslySetInnerHTML']
const otherNames: Partial<Record<string, string>> = { className: 'class', onClick: 'bindtap', defaultValue: 'value' }

const dashed = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
const inWxml = (attribute: string) => otherNames[attribute] ?? (/^on[A-Z]/.test(attribute) ? attribute.replace('on', 'bind').toLowerCase() : dashed(attribute))

/** The names that a file takes from Taro's components. */
const elementsOf = (file: ts.SourceFile): string[] => file.statements.flatMap((statement) => {
  if (!ts.isImportDeclaration(statement) || (statement.moduleSpecifier as ts.StringLiteral).text !== '@tarojs/components') return []
  const names = statement.importClause?.namedBindings
  return names && ts.isNamedImports(names) ? names.elements.map(({ name }) => name.text) : []
})

/** `view aria-role` for every attribute that is written out at an element; what is spread into one is not seen. */
function askedIn(file: ts.SourceFile): string[] {
  const elements = elementsOf(file)
  const asked: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && elements.includes(node.tagName.getText(file))) {
      const names = node.attributes.properties.flatMap((one) => ts.isJsxAttribute(one) ? one.name.getText(file) : [])
      asked.push(...names.filter((name) => !ownToReact.includes(name)).map((name) => `${dashed(node.tagName.getText(file))} ${inWxml(name)}`))
    }
    node.forEachChild(visit)
  }
  visit(file)
  return asked
}

/** What the screens ask of elements, each once, as `view aria-role`. */
export function askedOfElements(): string[] {
  const files = filesIn(src, '.tsx').filter((file) => !file.endsWith('.h5.tsx'))
  const all = files.flatMap((file) => askedIn(ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)))
  return [...new Set(all)].sort()
}

/** What every template of an element in base.wxml understands, as `view aria-role`. */
export function understoodBy(wxml: string): ReadonlySet<string> {
  const tags = wxml.match(/<(?!template|block|import|wxs|comp)[a-z-]+ [^>]*>/g) ?? []
  return new Set(tags.flatMap((tag) => {
    const [, element = ''] = /^<([a-z-]+)/.exec(tag) ?? []
    return [...tag.matchAll(/ ([a-z-]+)="/g)].map(([, attribute]) => `${element} ${attribute}`)
  }))
}
