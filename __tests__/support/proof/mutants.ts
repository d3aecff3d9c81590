/** Three mistakes that a queue can be built on, each as one line of our own code replaced. The proofs must notice every one. */
import type { Violation } from './judge'
import type { Change } from './variant'

export interface Mutant { readonly name: string; readonly change: Change; readonly breaks: Violation }

export const mutants: readonly Mutant[] = [
  {
    name: 'no conditional write', breaks: 'two holders',
    change: {
      file: 'cloudfunctions/db/database.ts',
      from: 'await transaction.collection(collection).doc(_id).set(fields)',
      to: 'await db().collection(collection).doc(_id).set(fields)',
    },
  },
  {
    name: 'token ignored', breaks: 'a stale token answered',
    change: {
      file: 'src/domain/decide.ts',
      from: `if ('token' in command && (relation !== 'holder' || command.token !== now.token)) throw`,
      to: `if ('token' in command && relation !== 'holder') throw`,
    },
  },
  {
    name: 'capacity only read, outside the transaction', breaks: 'over capacity',
    change: {
      file: 'cloudfunctions/consultation/claim.ts',
      from: 'const lawyer = await seat(call.person.id)',
      to: `const lawyer = (await import('@domain/access')).seatOf(call.person)`,
    },
  },
]
