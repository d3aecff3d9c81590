import { learn } from '../client/methods'
import { conflict } from '../contract/conflict'
import { consultationOffice } from '../contract/consultationOffice'
import { draft } from '../contract/draft'
import { duty } from '../contract/duty'
import { lawText } from '../contract/lawText'
import { reply } from '../contract/reply'

learn(consultationOffice, duty, draft, reply, conflict, lawText)
