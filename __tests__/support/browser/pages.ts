import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'

interface AppConfig { readonly pages: readonly string[]; readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[] }

/** Every page that is built, as src/app.config.ts names it. */
export function pagesOf(): string[] {
  const source = readFileSync(path.resolve(__dirname, '../../../src/app.config.ts'), 'utf8').replace('export default ', '')
  const { pages, subPackages } = runInNewContext(source, { defineAppConfig: (config: AppConfig) => config, process: { env: { TARO_ENV: 'h5' } } }) as AppConfig
  return [...pages, ...subPackages.flatMap(({ root, pages: rooms }) => rooms.map((page) => `${root}/${page}`))]
}
