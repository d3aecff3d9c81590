/** The cards against the texts of a folder. */
import path from 'node:path'
import { cards } from '../../cloudfunctions/content/cards'
import { textByArticle } from '../../cloudfunctions/content/import/parse'
import { statuteOf } from '../../cloudfunctions/content/statutes'
import { type Complaint, complaintsAbout, type StatuteText } from '../../cloudfunctions/content/verify/card'
import { COPY, runsOf } from '../../cloudfunctions/content/verify/copies'
import { readFile, readManifest } from './folder'

/** Articles of the versions in force, read from the folder's own files. */
async function readTexts(folder: string): Promise<StatuteText> {
  const texts = new Map<string, ReadonlyMap<string, string>>()
  for (const { law, file, published } of readManifest(folder)) {
    const inForce = statuteOf(law)
    if (inForce && (published ?? inForce.promulgatedOn) === inForce.promulgatedOn) texts.set(law, textByArticle(await readFile(path.join(folder, file))))
  }
  return texts
}

/** What is wrong with the cards, and how much was looked at. @throws Error when the folder cannot be read */
export async function verifyCards(folder: string): Promise<{ complaints: Complaint[]; cards: number; citations: number; texts: number }> {
  const text = await readTexts(folder)
  const runs = runsOf(text, COPY)
  return {
    complaints: cards.flatMap((card) => complaintsAbout(card, text, runs)),
    cards: cards.length, citations: cards.flatMap((card) => card.citations).length, texts: text.size,
  }
}
