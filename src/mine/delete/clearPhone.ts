import { forget, keptUnder } from '../../client/storage'

/** What is kept on this device goes: drafts, the station, what was read without a network. @returns how many things that were */
export function clearPhone(): number {
  const keys = keptUnder('')
  keys.forEach(forget)
  return keys.length
}
