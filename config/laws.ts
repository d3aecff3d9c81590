/** `npm run laws -- COMMAND`: reads statutes, holds them against the registry, checks the cards against them. */
import { compare } from '../cloudfunctions/content/import/difference'
import type { ParsedStatute } from '../cloudfunctions/content/import/statute'
import { statutes } from '../cloudfunctions/content/statutes'
import { checkFolder, type Checked, complaintsOf, wordsOfProblems } from './laws/check'
import { fingerprintsFrom, readFingerprints, writeFingerprints } from './laws/fingerprints'
import { filesOf, readFile } from './laws/folder'
import { importTexts } from './laws/import'
import { verifyCards } from './laws/verify'

type Command = (args: readonly string[]) => Promise<number>

const grouped = (number: number): string => number.toLocaleString('en-US')
/** Chinese characters take two columns in a terminal. */
const widthOf = (text: string): number => [...text].reduce((width, one) => width + (one > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

const standings = { inForce: 'the version in force', otherVersion: 'another version than the one in force', unknown: 'not in the registry' } as const

/** What one file holds, and the complaints about it. */
function told(parsed: ParsedStatute): { lines: string[]; complaints: string[] } {
  const comparison = compare(parsed, statutes, readFingerprints())
  const complaints = [...wordsOfProblems(parsed, comparison), ...comparison.differences.map(({ kind, at }) => `${at}: ${kind}`)]
  const pieces = [`${parsed.articles.length} articles`, `${parsed.headings.length} headings`, `${parsed.preamble.length} preamble`, `${parsed.appendix.length} appendix`]
  return {
    complaints,
    lines: [
      parsed.title,
      `  version   ${parsed.officialId ?? 'no official id'}, promulgated ${parsed.promulgatedOn ?? 'not told'}, effective ${parsed.effectiveOn ?? 'not told'}`,
      `  holds     ${pieces.join(', ')}`,
      `  registry  ${standings[comparison.standing]}${comparison.standing === 'unknown' ? '' : complaints.length > 0 ? ', differs:' : ', equal'}`,
      ...complaints.map((complaint) => `    ✗ ${complaint}`),
    ],
  }
}

/** Dry run: says what each file holds and how it differs; changes nothing. */
const parse: Command = async (paths) => {
  let wrong = 0
  const files = filesOf(paths)
  for (const file of files) {
    try {
      const { lines, complaints } = told(await readFile(file))
      console.log(lines.join('\n'))
      if (complaints.length > 0) wrong++
    } catch (error) {
      console.error(`✗ ${file}: ${(error as Error).message}`)
      wrong++
    }
  }
  console.log(`${files.length - wrong} of ${files.length} files without complaint; nothing was written`)
  return wrong === 0 && files.length > 0 ? 0 : 1
}

function rowOf(one: Checked): string {
  const version = one.parsed?.promulgatedOn ?? one.entry.published ?? ''
  const equal = one.entry.supersededBy ? `${one.parsed?.articles.length ?? 0} (superseded)` : `${one.equal}/${one.expected}`
  return [`${padded(one.entry.law, 72)}  ${version.padEnd(10)}  ${equal}`, ...complaintsOf(one).map((complaint) => `    ✗ ${complaint}`)].join('\n')
}

const total = (checked: readonly Checked[], of: 'equal' | 'expected'): number => checked.reduce((sum, one) => sum + one[of], 0)

/** Every text of a folder against its articles.jsonl and the registry. */
const check: Command = async ([folder = '']) => {
  const began = performance.now()
  const { checked, unnamed } = await checkFolder(folder, readFingerprints())
  console.log(checked.map(rowOf).join('\n'))
  for (const file of unnamed) console.log(`✗ ${file}: not in manifest.json`)
  console.log(`${grouped(total(checked, 'equal'))} of ${grouped(total(checked, 'expected'))} articles equal; ${checked.length} texts in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return unnamed.length === 0 && checked.every((one) => complaintsOf(one).length === 0) && total(checked, 'expected') > 0 ? 0 : 1
}

/** Writes the registry's fingerprints, but only from texts that are all as expected. */
const fingerprint: Command = async ([folder = '']) => {
  const first = await checkFolder(folder, {})
  const fingerprints = fingerprintsFrom(first.checked)
  const { checked, unnamed } = await checkFolder(folder, fingerprints)
  if (unnamed.length > 0 || checked.some((one) => complaintsOf(one).length > 0)) {
    console.error(`${folder} is not as expected: nothing was written. See: npm run laws -- check ${folder}`)
    return 1
  }
  const articles = Object.values(fingerprints).reduce((sum, one) => sum + Object.keys(one.articles).length, 0)
  console.log(`${grouped(articles)} articles of ${checked.length} versions: ${writeFingerprints(fingerprints)}`)
  return 0
}

/** The cards' citations, numbers and time limits against the texts. */
const verify: Command = async (args) => {
  const folder = args[args.indexOf('--laws') + 1]
  if (!args.includes('--laws') || !folder) throw new Error('npm run laws -- verify --laws DIR')
  const { complaints, cards, citations, texts } = await verifyCards(folder)
  for (const { card, kind, at } of complaints) console.log(`✗ ${card}: ${kind}: ${at}`)
  console.log(`${cards} cards with ${citations} citations against ${texts} texts: ${complaints.length} complaints`)
  return complaints.length === 0 ? 0 : 1
}

const commands: Readonly<Record<string, { readonly about: string; readonly run: Command }>> = {
  parse: { about: 'PATH…       what the files hold, and how they differ from the registry; changes nothing', run: parse },
  import: { about: 'PATH… [--data DIR] [--accept] [--accept-differences LAW]  texts into the store; without --accept it only says what would change', run: importTexts },
  check: { about: 'DIR         every text of a folder against its articles.jsonl and the registry', run: check },
  verify: { about: '--laws DIR  the cards\' citations, numbers and time limits against the texts', run: verify },
  fingerprint: { about: 'DIR         writes the registry\'s fingerprint of every article', run: fingerprint },
}

/** @returns the exit code */
export async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command && args.length > 0) return command.run(args)
  console.log(['npm run laws -- COMMAND', ...Object.entries(commands).map(([known, { about }]) => `  ${known.padEnd(12)} ${about}`)].join('\n'))
  return 1
}

if (require.main === module) {
  run(process.argv.slice(2)).then((code) => { process.exitCode = code }, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
