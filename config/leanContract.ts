import type { NodePath, PluginObj, types } from '@babel/core'

/** What a row of the contract holds for the door alone. */
const doorsOnly = ['who', 'output', 'errors']

const nameOf = ({ key }: types.ObjectProperty) => 'name' in key ? String(key.name) : ''

/** Whether `property` stands in a row of `methodsOf({ 'noun.verb': { … } })`. */
function inRow(property: NodePath<types.ObjectProperty>): boolean {
  const table = property.parentPath.parentPath?.parentPath?.parentPath
  return table?.isCallExpression() === true && table.get('callee').isIdentifier({ name: 'methodsOf' })
}

/**
 * Babel plugin for what phones download of src/contract: rows lose what only the door reads, and every constant may be left out
 * where nothing uses it. So the shape of an answer, which the client takes as it comes, costs no worker anything.
 */
export const leanContract: PluginObj = {
  visitor: {
    ObjectProperty(property) {
      if (doorsOnly.includes(nameOf(property.node)) && inRow(property)) property.remove()
    },
    CallExpression: {
      exit(call) {
        if (!call.getFunctionParent()) call.addComment('leading', '#__PURE__')
      },
    },
    NewExpression: {
      exit(made) {
        if (!made.getFunctionParent()) made.addComment('leading', '#__PURE__')
      },
    },
  },
}
