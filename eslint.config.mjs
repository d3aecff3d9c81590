import path from 'node:path'
import tseslint from 'typescript-eslint'
import { complaintAbout, impureFiles } from './config/layout.mjs'

/** Imports go the ways of config/layout.mjs and no other. */
const imports = {
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const check = (node) => {
      const complaint = node.source && complaintAbout(file, node.source.value)
      if (complaint) context.report({ node, message: complaint })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'time is an argument here' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is an argument here' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'chance is an argument here' },
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'the environment is read at the doors' },
]
/** What only db/database.ts may say: the SDK's own transactions, and identity from anywhere but the context. */
const sdkTraps = [
  { selector: "CallExpression[callee.property.name=/^(runTransaction|startTransaction)$/]", message: 'transactions begin in db/database.ts, with a journal row' },
  { selector: "CallExpression[callee.property.name=/^(getUserInfo|getEndUserInfo)$/]", message: 'identity comes from the invocation context' },
]

/** A write outside the journal would be neither once, nor audited, nor told. */
const unjournaled = [{ selector: "ImportSpecifier[imported.name='transact']", message: 'write through call.write: a transaction needs its journal row' }]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.local/', 'coverage/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { house: { rules: { imports } } },
    rules: {
      'house/imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...impure, ...sdkTraps, ...unjournaled],
      'max-lines': ['error', { max: 200 }],
    },
  },
  { files: impureFiles, rules: { 'no-restricted-syntax': ['error', ...sdkTraps, ...unjournaled] } },
  { files: ['cloudfunctions/db/**'], rules: { 'no-restricted-syntax': ['error', ...impure, ...sdkTraps] } },
  { files: ['__tests__/**'], rules: { 'no-restricted-syntax': ['error', ...sdkTraps] } },
  { files: ['cloudfunctions/db/database.ts', '__tests__/localStore*.ts', '__tests__/support/localStore.ts', '__tests__/sdkTraps.spec.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
