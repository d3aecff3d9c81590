import type { Calculator } from './form'
import { annualLeaveForm } from './forms/annualLeave'
import { doublePayForm } from './forms/doublePay'
import { injuryForm } from './forms/injury'
import { limitationForm } from './forms/limitation'
import { overtimeForm } from './forms/overtime'
import { probationForm } from './forms/probation'
import { severanceForm } from './forms/severance'

/** Every calculator by the name in its address, in the order of the list: what runs out comes first. */
export const calculators: ReadonlyMap<string, Calculator> = new Map(Object.entries({
  limitation: limitationForm,
  severance: severanceForm,
  doublePay: doublePayForm,
  overtime: overtimeForm,
  annualLeave: annualLeaveForm,
  injury: injuryForm,
  probation: probationForm,
}))
