// npm run bench:search — measures the search: how it grows with the number of records, and beside the default Pagefind interface.
//   --records 500,5000   only these sizes, without the comparison
//   --compare            only the comparison on the built site
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commonTokens } from '../src/lib/search/common.ts';
import type { SearchRecord } from '../src/build/records.ts';
import { siteRecords, writeSearch } from '../src/build/search-index.ts';
import { growth, sharded } from '../tests/support/search-growth.ts';
