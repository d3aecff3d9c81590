import type { KnownVerb } from '../call'
import { readers } from './readers'

export const open: KnownVerb<'account.open'> = ({ person }, { kind, cursor }) => readers[kind](person, cursor ?? null)
