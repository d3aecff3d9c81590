/**
 * After `npm install` changed package-lock.json: drops optional edges to binaries of other platforms that the registry
 * could not resolve, because `npm ci` takes each for a fault. Install with npm 10, which Node 20 brings: it refuses a
 * lock of npm 11. See docs/2026-11-dependencies.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const known = new Set(Object.keys(lock.packages).map((key) => key.replace(/^.*node_modules\//, '')))
let dropped = 0
for (const entry of Object.values(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (known.has(name)) continue
    delete entry.optionalDependencies[name]
    dropped++
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${dropped} unresolved optional binaries dropped from ${file}`)
