import type { KnownVerb } from '../call'
import { openImports } from '../db/lawImports'
import { refuseUnlessRoot } from './root'

export const imports: KnownVerb<'law.imports'> = async ({ person, at }) => {
  refuseUnlessRoot(person)
  return { imports: await openImports(at, 100) }
}
