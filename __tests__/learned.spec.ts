/** Every page brings the methods that it calls: what it does not bring, no phone could ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { isMethodName, type MethodName } from '@contract'

const src = path.resolve(__dirname, '../src')
const pages = (readdirSync(src, { recursive: true }) as string[]).filter((file) => file.endsWith('.config.ts') && file !== 'app.config.ts').map((file) => file.replace('.config.ts', '.tsx')).sort()

/** The file meant by a relative import, as a phone's build finds it; null for packages, looks and the contract's tables. */
function fileOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.') || specifier.endsWith('.css')) return null
  const base = path.join(path.dirname(from), specifier)
  return [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(file) && !file.includes(`${path.sep}contract${path.sep}`)) ?? null
}

/** A page and everything it loads of the client's side. */
function loadedBy(page: string): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
      const next = fileOf(file, fileName)
      if (next) visit(next)
    }
  }
  visit(path.join(src, page))
  return loaded
}

/** The methods that a file names, each as a text of its own. */
function namedIn(file: string): MethodName[] {
  const named: MethodName[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && isMethodName(node.text)) named.push(node.text)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS))
  return named
}

test('there are pages to look at, and methods that they call', () => {
  expect(pages).toEqual(expect.arrayContaining(['pages/home.tsx', 'desk/queue.tsx', 'law/card.tsx']))
  expect([...loadedBy('desk/queue.tsx')].flatMap(namedIn)).toContain('consultation.claim')
})

test.each(pages)('%s brings what it calls', async (page) => {
  const files = [...loadedBy(page)]
  const unlearned: MethodName[] = []
  await jest.isolateModulesAsync(async () => {
    const { knownMethod } = await import('../src/client/methods')
    for (const file of files) if (path.basename(file) === 'methods.ts') jest.requireActual(file)
    const isKnown = (name: MethodName) => { try { return Boolean(knownMethod(name)) } catch { return false } }
    unlearned.push(...files.flatMap(namedIn).filter((name) => !isKnown(name)))
  })
  expect([...new Set(unlearned)]).toEqual([])
})
