import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import type Chain from 'webpack-chain'
import { leanContract } from './leanContract'
import { PreloadFirstPage } from './preload'

const root = path.resolve(__dirname, '..')
const hashed = { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' }
const hashedCss = { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' }

/** A px in CSS is a px on every screen: tokens are exact, and a wide window does not blow text up. */
const truePx = { pxtransform: { enable: false } }

/** Packages that ship newer JavaScript than the oldest phones read (iOS 12, Chrome 68) are compiled like our own. */
const compile = { include: [(file: string) => /[\\/]node_modules[\\/]zod[\\/]/.test(file)] }

const words = /[\\/]src[\\/]contract[\\/](?!zod\.ts)/
const rules = /[\\/]src[\\/]domain[\\/]/

/** Words and rules do nothing by being loaded (but for the switch in zod.ts): a package carries only those that it uses. */
const onlyWhatIsUsed = (chain: Chain): void => {
  chain.module.rule('words').merge({ test: (file: string) => words.test(file) || rules.test(file), sideEffects: false })
  chain.module.rule('script').use('babelLoader').tap((options) => ({ ...options, overrides: [{ test: words, plugins: [() => leanContract] }] }))
}

// a build that signs people in without WeChat never lies where a deployable one is looked for
const outputRoot = process.env.LOCAL_SIGN_IN === '1' ? `dist/local-${process.env.TARO_ENV}` : `dist/${process.env.TARO_ENV}`

export default defineConfig<'webpack5'>({
  projectName: 'union-legal-aid',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.TARO_CACHE === '1' },
  alias: {
    '@contract': path.join(root, 'src/contract'),
    '@domain': path.join(root, 'src/domain'),
  },
  defineConstants: {
    LOCAL_SIGN_IN: JSON.stringify(process.env.LOCAL_SIGN_IN === '1'), WEB_DOOR: JSON.stringify(process.env.WEB_DOOR || './api'),
    // parsed here, so that a slip is told while building and not by a phone
    MAP_TILES: JSON.stringify(JSON.parse(process.env.MAP_TILES || 'null')),
  },
  plugins: [path.join(__dirname, 'templates.ts')],
  // what nothing uses may only show once its users are gone
  terser: { enable: true, config: { compress: { passes: 3 } } },
  // the map's pin: WeChat takes a picture of the package by its path only
  copy: { patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/near/map/pin.png', to: `${outputRoot}/near/pin.png` }] : [], options: {} },
  mini: {
    optimizeMainPackage: { enable: true },
    compile,
    postcss: truePx,
    webpackChain: onlyWhatIsUsed,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    output: hashed,
    miniCssExtractPluginOption: hashedCss,
    // not below node_modules/, which a host of pages may leave out
    fontUrlLoaderOption: { name: 'static/fonts/[name].[contenthash:8][ext]' },
    postcss: { ...truePx, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain) {
      onlyWhatIsUsed(chain)
      // Real <button>, <input> and <label> instead of Taro's custom elements, which keyboards and screen readers do not know.
      chain.resolve.alias.set('@tarojs/components$', path.join(root, 'src/ui/dom.ts'))
      // … and so without their looks, nor the icon font inside them: the reset stands in, which is loaded anyway
      chain.resolve.alias.set('@tarojs/components/dist/taro-components/taro-components.css', '@tarojs/components/global.css')
      chain.plugin('mainPlugin').tap(([options]) => {
        options.loaderMeta = { ...options.loaderMeta, extraImportForWeb: '', execBeforeCreateWebApp: '' }
        return [options]
      })
      // What several pages share is fetched once, not inside each of them.
      chain.optimization.splitChunks({ chunks: 'all', minSize: 20_000, cacheGroups: { vendors: false, defaultVendors: false } })
      chain.plugin('preload').use(PreloadFirstPage, ['src/pages/home.tsx'])
      chain.performance.hints(false)
    },
  },
})
