import { update } from 'mingo'
import type { Modifier } from 'mingo/updater'
import { checkNames, failed, isRecord, revive, type Doc } from './wire'

type Check = (path: string, current: unknown, operand: unknown) => string | undefined

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

const numeric = (operator: string): Check => (path, current, operand) => {
  if (typeof operand !== 'number') return `Cannot ${operator} with non-numeric argument: {${path}}`
  if (current === undefined || typeof current === 'number') return undefined
  return `Cannot apply ${operator} to a value of non-numeric type {${path}: ${typeName(current)}}`
}

const array = (operator: string): Check => (path, current) =>
  (current === undefined || Array.isArray(current) ? undefined : `Cannot apply ${operator} to non-array field. Field named '${path}' has the type ${typeName(current)}`)

const push: Check = (path, current, operand) => {
  if (isRecord(operand) && '$each' in operand && !Array.isArray(operand['$each'])) return `The argument to $each in $push must be an array: ${path}`
  return array('$push')(path, current, operand)
}

const fine: Check = () => undefined

interface Operator { readonly check: Check, readonly creates: 'path' | 'nothing' }

/** What mingo does silently and MongoDB refuses is checked here, operator by operator. */
const operators: Readonly<Record<string, Operator>> = {
  $set: { check: fine, creates: 'path' },
  $unset: { check: fine, creates: 'nothing' },
  $inc: { check: numeric('$inc'), creates: 'path' },
  $mul: { check: numeric('$mul'), creates: 'path' },
  $min: { check: fine, creates: 'path' },
  $max: { check: fine, creates: 'path' },
  $push: { check: push, creates: 'path' },
  $addToSet: { check: array('$addToSet'), creates: 'path' },
  $pull: { check: array('$pull'), creates: 'nothing' },
  $pullAll: { check: array('$pullAll'), creates: 'nothing' },
  $pop: { check: array('$pop'), creates: 'nothing' },
}

const checkPath = (path: string): readonly string[] => {
  const names = path.split('.')
  if (names.some((name) => name === '' || name.startsWith('$') || name === '__proto__')) throw failed(`'${path}' is not a path that can be updated`)
  if (names[0] === '_id') throw failed('Performing an update on the path \'_id\' would modify the immutable field \'_id\'')
  return names
}

const INDEX = /^(0|[1-9]\d*)$/

/** The value at a path; a path that cannot be made under a scalar or an array is an error when made. */
const currentAt = (doc: Doc, names: readonly string[], creates: Operator['creates']): unknown => {
  let value: unknown = doc
  for (const [depth, name] of names.entries()) {
    if (value === undefined) return undefined
    const passable = isRecord(value) || (Array.isArray(value) && INDEX.test(name))
    if (!passable && creates === 'nothing') return undefined
    if (!passable) throw failed(`Cannot create field '${name}' in element {${names.slice(0, depth).join('.')}: ${typeName(value)}}`)
    const inner: Readonly<Record<string, unknown>> = value as Doc
    value = Object.hasOwn(inner, name) ? inner[name] : undefined
  }
  return value
}

const checkConflicts = (paths: readonly string[]): void => {
  const sorted = [...paths].sort()
  for (const path of sorted) {
    const clash = sorted.filter((other) => other === path || other.startsWith(`${path}.`)).length > 1
    if (clash) throw failed(`Updating the path '${path}' would create a conflict at '${path}'`)
  }
}

const storedPart = (operand: unknown): unknown =>
  (isRecord(operand) && '$each' in operand ? operand['$each'] : operand)

const guard = (doc: Doc, modifier: Doc): void => {
  const paths: string[] = []
  for (const [name, fields] of Object.entries(modifier)) {
    const operator = operators[name]
    if (!operator || !isRecord(fields)) throw failed(`Unknown modifier: ${name}`)
    for (const [path, operand] of Object.entries(fields)) {
      const current = currentAt(doc, checkPath(path), operator.creates)
      const complaint = operator.check(path, current, operand)
      if (complaint !== undefined) throw failed(complaint)
      if (operator.creates === 'path') checkNames(storedPart(operand))
      paths.push(path)
    }
  }
  checkConflicts(paths)
}

/** The document after a MongoDB update, from its stored text; MongoDB's errors where MongoDB errs. */
export const updated = (body: string, modifier: Doc): Doc => {
  const doc = revive(body)
  if (Object.keys(modifier).length === 0) throw failed('the update is empty')
  guard(doc, modifier)
  update(doc, modifier as Modifier<Doc>)
  return doc
}
