import type { StationForm } from '@contract'

/** A point as it is being written: lines as typed. */
export interface Written {
  name: string
  kind: StationForm['kind']
  address: string
  weekdays: string[]
  from: string
  to: string
  holidays: StationForm['hours']['holidays']
  services: StationForm['services']
  /** one a line: name, number, note */
  hotlines: string
  /** `114.305, 30.593`, or nothing */
  location: string
}

export const blank: Written = {
  name: '', kind: 'service', address: '', weekdays: ['1', '2', '3', '4', '5'], from: '09:00', to: '18:00', holidays: 'off', services: ['legal', 'rest', 'water'],
  hotlines: '工会热线 12351 职工维权服务热线', location: '',
}

export const writtenOf = ({ name, kind, address, hours, services, hotlines, location }: StationForm): Written => ({
  name, kind, address, weekdays: hours.weekdays.map(String), from: hours.from, to: hours.to, holidays: hours.holidays, services,
  hotlines: hotlines.map(line => [line.name, line.number, line.note].filter(Boolean).join(' ')).join('\n'), location: location ? `${location.lng}, ${location.lat}` : '',
})

const clockOf = (typed: string): string => typed.normalize('NFKC').trim().replace(/^\d:/, '0$&')

function hotlineOf(line: string): StationForm['hotlines'][number] {
  const [name = '', number = '', ...note] = line.normalize('NFKC').trim().split(/\s+/)
  return { name, number, note: note.join(' ') }
}

function locationOf(typed: string): StationForm['location'] {
  const text = typed.normalize('NFKC').trim()
  if (!text) return null
  const [lng = NaN, lat = NaN] = text.split(/[,\s]+/).map(Number)
  return { lng, lat }
}

/** What was typed, in the contract's shape; what cannot be stays wrong, so that the check names it. */
export const formOf = ({ name, kind, address, weekdays, from, to, holidays, services, hotlines, location }: Written): StationForm => ({
  name, kind, address, services, hours: { weekdays: weekdays.map(Number).sort((a, b) => a - b), from: clockOf(from), to: clockOf(to), holidays },
  hotlines: hotlines.split('\n').filter(line => line.trim()).map(hotlineOf), location: locationOf(location),
})
