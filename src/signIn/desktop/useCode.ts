import type { Output } from '@contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keepBearer, machineHere, newSecret } from '../../client/bearer'
import { call } from '../../client/call'
import type { SignInState } from '../../contract/signIn'

/** Asked often while something happens, ever slower while nothing does. */
const [soonestMs, slowestMs, slower] = [1000, 4000, 1.3]
/** codes that are shown by themselves, one after the other; then somebody has to ask for one */
const unattended = 5

type Code = Output<'signIn.begin'>
export type Shown =
  | { at: 'starting' }
  | { at: 'code'; code: Code; state: SignInState }
  | { at: 'refused' | 'resting' | 'in' }
  | { at: 'failed'; says: string }

const pause = (ms: number) => new Promise<void>(resolve => { setTimeout(resolve, ms) })

interface Watch { secret: string; code: Code; isOver: () => boolean; tell: (state: SignInState) => void }

/** Asks until the code is agreed to, refused or over. */
async function outcomeOf({ secret, code, isOver, tell }: Watch): Promise<'approved' | 'refused' | 'over' | 'left'> {
  let wait = soonestMs
  let before = ''
  while (!isOver()) {
    await pause(wait)
    if (isOver()) break
    const result = await call('signIn.wait', { code: code.code, secret })
    const state: SignInState = result.ok ? result.data : { state: result.error.name === 'SignInOver' ? 'over' : 'open' }
    if (state.state === 'approved' || state.state === 'refused' || state.state === 'over') return state.state
    wait = state.state === before ? Math.min(slowestMs, wait * slower) : soonestMs
    before = state.state
    tell(state)
  }
  return 'left'
}

/** A code that renews itself, until a phone agrees: then this browser is signed in, and `onIn` is called. */
export function useCode(onIn: () => void): { shown: Shown; renew: () => void } {
  const [shown, setShown] = useState<Shown>({ at: 'starting' })
  const turn = useRef(0)
  const renew = useCallback(async (shownBefore: number): Promise<void> => {
    const mine = ++turn.current
    const isOver = () => turn.current !== mine
    const secret = newSecret()
    const begun = await call('signIn.begin', { secret, machine: machineHere() })
    if (isOver()) return
    if (!begun.ok) return setShown({ at: 'failed', says: begun.error.says })
    const code = begun.data
    setShown({ at: 'code', code, state: { state: 'open' } })
    const outcome = await outcomeOf({ secret, code, isOver, tell: state => { if (!isOver()) setShown({ at: 'code', code, state }) } })
    if (isOver() || outcome === 'left') return
    if (outcome === 'refused') return setShown({ at: 'refused' })
    if (outcome === 'over') return shownBefore + 1 < unattended ? renew(shownBefore + 1) : setShown({ at: 'resting' })
    const granted = await call('signIn.enter', { code: code.code, secret })
    if (!granted.ok) return setShown({ at: 'failed', says: granted.error.says })
    keepBearer(granted.data, secret)
    setShown({ at: 'in' })
    onIn()
  }, [onIn])
  useEffect(() => {
    void renew(0)
    return () => { turn.current++ }
  }, [renew])
  return { shown, renew: () => { void renew(0) } }
}
