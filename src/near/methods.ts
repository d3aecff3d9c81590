import { learn } from '../client/methods'
import { stationNear } from '../contract/stationNear'

learn(stationNear)
