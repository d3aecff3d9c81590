/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.spec.ts'],
  transform: { '^.+\\.(mjs|[jt]sx?)$': ['babel-jest', { configFile: false, presets: [['@babel/preset-env', { targets: { node: 'current' } }], ['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript'] }] },
  moduleNameMapper: { '^@contract$': '<rootDir>/src/contract/index.ts', '^@domain/(.*)$': '<rootDir>/src/domain/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['<rootDir>/__tests__/support/quiet.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
}
