/** What every caller and every verb needs of the contract at run time; a function's `@contract` is this file, so that it starts without the rest. */
export * from './errors'
export * from './method'
export * from './request'
export * from './session'
export * from './trade'
export * from './values'
