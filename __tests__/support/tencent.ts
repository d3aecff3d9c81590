/** As much of Tencent Cloud's API as a deployment speaks to, in its own words: what `@cloudbase/manager-node` sends arrives here. */
interface Key { Name: string; Direction: string }
interface Table { acl: string; indexes: { Name: string; Unique: boolean; Keys: Key[] }[] }
interface Sent {
  readonly TableName: string
  readonly CollectionName: string
  readonly FunctionName: string
  readonly AclTag: string
  readonly Triggers: string
  readonly MgoLimit: number
  readonly MgoOffset: number
  readonly Limit: number
  readonly Offset: number
  readonly CreateIndexes: readonly { IndexName: string; MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: Key[] } }[]
  readonly Environment?: Deployed['Environment']
}
interface Deployed { readonly [field: string]: unknown; Environment: { Variables: { Key: string; Value: string }[] }; Triggers: object[] }

const tables = new Map<string, Table>()
const functions = new Map<string, Deployed>()
const asked: string[] = []
const storage = { rule: 'PRIVATE' }
const EnvId = 'env-1'

const found = <T>(map: Map<string, T>, name: string): T => {
  const one = map.get(name)
  if (!one) throw Object.assign(new Error(`${name} does not exist`), { code: 'ResourceNotFound' })
  return one
}

const environment = { EnvId, Databases: [{ InstanceId: 'tnt-1' }], Storages: [{ Bucket: 'bucket-1', Region: 'ap-shanghai', AppId: '1' }], Functions: [{ Namespace: EnvId }] }

const actions: Readonly<Record<string, (sent: Sent) => object>> = {
  DescribeEnvInfo: () => ({ EnvInfo: { EnvBaseInfo: environment } }),
  ListTables: ({ MgoLimit, MgoOffset }) => ({ Tables: [...tables.keys()].slice(MgoOffset, MgoOffset + MgoLimit).map((TableName) => ({ TableName })) }),
  CreateTable: ({ TableName }) => tables.set(TableName, { acl: 'PRIVATE', indexes: [{ Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }] }),
  DescribeTable: ({ TableName }) => ({ Indexes: found(tables, TableName).indexes }),
  UpdateTable: ({ TableName, CreateIndexes }) => {
    const { indexes } = found(tables, TableName)
    for (const { IndexName, MgoKeySchema } of CreateIndexes) indexes.push({ Name: IndexName, Unique: MgoKeySchema.MgoIsUnique, Keys: MgoKeySchema.MgoIndexKeys })
    return {}
  },
  DescribeDatabaseACL: ({ CollectionName }) => ({ AclTag: found(tables, CollectionName).acl }),
  ModifyDatabaseACL: ({ CollectionName, AclTag }) => Object.assign(found(tables, CollectionName), { acl: AclTag }),
  DescribeStorageSafeRule: () => ({ AclTag: storage.rule }),
  ModifyStorageSafeRule: ({ AclTag }) => Object.assign(storage, { rule: AclTag }),
  ListFunctions: ({ Limit, Offset }) => ({ Functions: [...functions.keys()].slice(Offset, Offset + Limit).map((FunctionName) => ({ FunctionName, Status: 'Active' })) }),
  CreateFunction: ({ FunctionName, ...rest }) => functions.set(FunctionName, { ...rest, Environment: rest.Environment ?? { Variables: [] }, Triggers: [] }),
  GetFunction: ({ FunctionName }) => ({ Status: 'Active', ...found(functions, FunctionName) }),
  UpdateFunctionCode: ({ FunctionName, ...rest }) => Object.assign(found(functions, FunctionName), rest),
  UpdateFunctionConfiguration: ({ FunctionName, ...rest }) => Object.assign(found(functions, FunctionName), rest),
  BatchCreateTrigger: ({ FunctionName, Triggers }) => Object.assign(found(functions, FunctionName), { Triggers: JSON.parse(Triggers) as object[] }),
}

export const mockTencent = {
  tables, functions, asked,
  /** what the API refuses, if anything */
  failing: null as { action: string; message: string } | null,
  storageRule: () => storage.rule,
  /** an environment just bought */
  empty(): void {
    tables.clear()
    functions.clear()
    asked.length = 0
    storage.rule = 'PRIVATE'
    this.failing = null
  },
  async request(action: string, data: object): Promise<object> {
    asked.push(action)
    if (this.failing?.action === action) throw new Error(this.failing.message)
    const answer = actions[action]
    if (!answer) throw new Error(`${action} is not known here`)
    return { ...answer(data as Sent), RequestId: 'r-1' }
  },
}
