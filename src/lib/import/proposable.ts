/** The fields of a plan's front matter that an import fills in, and a person must look at. */
export const PROPOSABLE = [
  'title',
  'shortTitle',
  'kind',
  'region',
  'issuer',
  'issuedDate',
  'docNumber',
  'period',
  'sourceUrl',
  'summary',
  'clauses',
] as const;
