import type { Collections } from '../../local/store/schema'

/** An index list covering equality, ranges, arrays, order both ways and uniqueness. */
export const collections = {
  things: [
    { name: 'by_group_n', keys: [['group', 'asc'], ['n', 'desc']] },
    { name: 'by_n', keys: [['n', 'asc']] },
    { name: 'by_tags_kind_n', keys: [['tags', 'asc'], ['kind', 'asc'], ['n', 'asc']] },
    { name: 'by_path', keys: [['path', 'asc']] },
  ],
  people: [{ name: 'by_openid', keys: [['openid', 'asc']], unique: true }],
  bare: [],
} as const satisfies Collections
