import type { stationNear } from '../../src/contract/stationNear'
import type { stationOffice } from '../../src/contract/stationOffice'
import type { unitOffice } from '../../src/contract/unitOffice'
import { add as addStation } from '../station/add'
import { areas as stationAreas } from '../station/areas'
import { change as changeStation } from '../station/change'
import { close as closeStation } from '../station/close'
import { compare as compareStations } from '../station/compare'
import { exportStations } from '../station/export'
import { importLines as importStations } from '../station/import'
import { list as listStations } from '../station/list'
import { listUnder } from '../station/listUnder'
import { miniCode } from '../station/miniCode'
import { move as moveStation } from '../station/move'
import { near } from '../station/near'
import { open as openStation } from '../station/open'
import { recode } from '../station/recode'
import { record } from '../station/record'
import { show as showStation } from '../station/show'
import { units } from '../station/units'
import { add as addUnit } from '../unit/add'
import { change as changeUnit } from '../unit/change'
import { close as closeUnit } from '../unit/close'
import { compare as compareUnits } from '../unit/compare'
import { coverage } from '../unit/coverage'
import { exportUnits } from '../unit/export'
import { importLines as importUnits } from '../unit/import'
import { move as moveUnit } from '../unit/move'
import { preview as previewUnit } from '../unit/preview'
import { tree } from '../unit/tree'
import type { VerbOf } from '../call'

type Methods = typeof stationNear & typeof stationOffice & typeof unitOffice

/** Of stations and units. */
export const placeVerbs: { [M in keyof Methods]: VerbOf<M> } = {
  'station.near': near,
  'station.list': listStations,
  'station.areas': stationAreas,
  'station.show': showStation,
  'station.units': units,
  'station.listUnder': listUnder,
  'station.record': record,
  'station.add': addStation,
  'station.change': changeStation,
  'station.move': moveStation,
  'station.recode': recode,
  'station.close': closeStation,
  'station.open': openStation,
  'station.miniCode': miniCode,
  'station.export': exportStations,
  'station.compare': compareStations,
  'station.import': importStations,
  'unit.tree': tree,
  'unit.coverage': coverage,
  'unit.add': addUnit,
  'unit.change': changeUnit,
  'unit.preview': previewUnit,
  'unit.move': moveUnit,
  'unit.close': closeUnit,
  'unit.export': exportUnits,
  'unit.compare': compareUnits,
  'unit.import': importUnits,
}
