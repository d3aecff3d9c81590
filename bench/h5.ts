/** The first load of the home page a scanned code opens, in Chromium slowed down to a cheap phone on slow 4G. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { serve } from './served'
import { median } from './spread'
import { type Figure, plain } from './table'

const rounds = 5
const slowness = { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 } }
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The system's browser, else the one that npm brought. */
async function browserFile(): Promise<string> {
  const found = installed.find((file) => existsSync(file))
  if (found) return found
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}

interface Load { readonly paintMs: number; readonly shownMs: number; readonly bytes: number; readonly files: number }

/** Slow, and gzip only: what a CDN in front of CloudBase hosting serves. */
async function slowedDown(cdp: CDPSession): Promise<void> {
  await cdp.send('Network.enable')
  await cdp.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } })
  await cdp.send('Network.emulateNetworkConditions', slowness.network)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu })
}

const firstPaint = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') resolve(startTime)
  }).observe({ type: 'paint', buffered: true })
}))

/** One load with an empty cache, until the network is quiet. */
async function load(url: string, executablePath: string): Promise<Load> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'bench-h5-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, args, viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true,
  })
  try {
    const page = context.pages()[0]!
    const cdp = await context.newCDPSession(page)
    await slowedDown(cdp)
    const loaded = { bytes: 0, files: 0 }
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => { if (encodedDataLength > 0) { loaded.bytes += encodedDataLength; loaded.files++ } })
    await page.goto(url, { waitUntil: 'load' })
    const paintMs = await firstPaint(page)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const shownMs = await page.evaluate(() => performance.now())
    await page.waitForLoadState('networkidle')
    return { paintMs, shownMs, ...loaded }
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** The short address that the terminal shows, after its redirect: what a printed code carries. */
const afterRedirect = async (home: string): Promise<string> => {
  const { headers } = await fetch(home, { redirect: 'manual' })
  return new URL(headers.get('location') ?? '', home).href
}

/** Serves the H5 build of this checkout and opens its first page `rounds` times. */
export async function h5(): Promise<Figure[]> {
  const browser = await browserFile()
  const served = await serve()
  try {
    const url = await afterRedirect(served.home)
    const loads: Load[] = []
    for (let round = 0; round < rounds; round++) loads.push(await load(url, browser))
    const paints = loads.map(({ paintMs }) => paintMs)
    return [
      { what: 'H5 first load, gzip', measured: median(loads.map(({ bytes }) => bytes)) / 1024, unit: 'KB', goal: 180, note: `${loads[0]!.files} answers with their headers, the page's own calls too` },
      { what: 'first contentful paint', measured: median(paints), unit: 'ms', goal: 1800, note: `4× CPU, slow 4G, median of ${rounds}, ${plain(Math.min(...paints))} to ${plain(Math.max(...paints))}` },
      { what: 'the page\'s own heading', measured: median(loads.map(({ shownMs }) => shownMs)), unit: 'ms', note: 'what is painted first may be the shell in index.html' },
    ]
  } finally {
    await served.stop()
  }
}
