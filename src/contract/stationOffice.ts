import { methodsOf } from './method'
import { Unit } from './station'
import * as z from './zod'

export const stationOffice = methodsOf({
  /** The units a staff member or admin answers for, parents before children, without the points. */
  'station.units': {
    who: 'staff', mutates: false, errors: [],
    input: z.strictObject({}),
    output: z.strictObject({ units: z.array(Unit) }),
  },
})
