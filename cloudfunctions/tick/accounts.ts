/** The clock's part of accounts: what was to be deleted is. */
export { eraseAccounts } from '../account/erase'
