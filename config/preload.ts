import type { Chunk, Compilation, Compiler, Module } from 'webpack'

const name = 'preload-first-page'

const holds = (module: Module, file: string): boolean => {
  const { resource, modules } = module as Module & { resource?: string; modules?: Module[] }
  return resource?.split('?')[0]?.endsWith(file) === true || modules?.some((inner) => holds(inner, file)) === true
}

/** The files of every chunk that a page's own chunk is loaded with. */
function filesFor({ modules, chunkGraph }: Compilation, file: string): string[] {
  const chunks = [...modules].filter((module) => holds(module, file)).flatMap((module) => [...chunkGraph.getModuleChunks(module)] as Chunk[])
  const groups = chunks.flatMap((chunk) => [...chunk.groupsIterable])
  return [...new Set(groups.flatMap((group) => group.chunks).flatMap((chunk) => [...chunk.files]))]
}

const linkTo = (file: string) => `<link rel="preload" href="./${file}" as="${file.endsWith('.css') ? 'style' : 'script'}">`

/** Names what the first page needs in index.html, so that it is fetched beside the app and not after it has run. */
export class PreloadFirstPage {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    const { Compilation: { PROCESS_ASSETS_STAGE_REPORT: stage }, sources: { RawSource } } = compiler.webpack
    compiler.hooks.compilation.tap(name, (compilation) => compilation.hooks.processAssets.tap({ name, stage }, () => {
      const page = compilation.getAsset('index.html')
      if (!page) return
      const html = page.source.source().toString()
      const wanted = filesFor(compilation, this.file).filter((file) => /\.(js|css)$/.test(file) && !html.includes(file))
      if (wanted.length === 0) throw new Error(`${this.file} is in no chunk that could be preloaded`)
      compilation.updateAsset('index.html', new RawSource(html.replace('</head>', `${wanted.map(linkTo).join('')}</head>`)))
    }))
  }
}
