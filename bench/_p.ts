import { bundleOurs, loadOurs } from './search/ours'
import { storedOf, manyOf, partsOf } from './search/corpus'
import { articlesIn } from './search/files'
import { writeFileSync } from 'node:fs'
(async () => { await bundleOurs('/tmp/ours.js'); const o = await loadOurs(); const a = articlesIn('../shared/laws'); writeFileSync('/tmp/stored.json', JSON.stringify(storedOf(o, a))); if (process.argv[2]) writeFileSync('/tmp/many.json', JSON.stringify(manyOf(o, a))) })()
