import { type Me, privacyVersion } from '@contract'
import { useCallback, useEffect } from 'react'
import { type Doing, useAction } from './action'
import { keyOf, remember } from './cache'
import { call } from './call'
import { useQuery } from './query'
import { keep, readKept } from './storage'

/** Who is here. */
export const useSession = () => useQuery('session.get', {})

const rememberMe = (me: Me) => remember('session.get', keyOf('session.get', {}), me)

/** Agrees to the privacy terms; every page that shows the session learns of it. */
export function useConsent(): Omit<Doing<'session.consent'>, 'run'> & { agree: () => Promise<Me | null> } {
  const { run, ...standing } = useAction('session.consent')
  const agree = useCallback(async () => {
    const station = lastStation()
    const result = await run({ version: privacyVersion, ...station && { station } })
    if (!result.ok) return null
    rememberMe(result.data)
    return result.data
  }, [run])
  return { ...standing, agree }
}

const stationKey = 'station'

/** The code of the station a person came through last; null when they never scanned one. */
export const lastStation = (): string | null => readKept<string>(stationKey)
export const keepStation = (code: string) => keep(stationKey, code)

/** Tells the service that a known person is at another station now: it decides which notices reach them. */
export function useVisit(me: Me | null | undefined, code: string | undefined) {
  useEffect(() => {
    if (!me?.consented || !code || me.station === code) return
    void call('session.visit', { station: code }).then((result) => { if (result.ok) rememberMe({ ...me, station: code }) })
  }, [me, code])
}
