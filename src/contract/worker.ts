/** The methods that a worker's screens call: the part of the contract that every phone downloads. */
import { consultation } from './consultation'
import { law } from './law'
import { notice } from './notice'
import { photo } from './photo'
import { session } from './session'
import { station } from './station'
import { subscription } from './subscription'

export const workerMethods = { ...session, ...station, ...consultation, ...photo, ...law, ...notice, ...subscription }
