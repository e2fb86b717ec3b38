import { createHash } from 'node:crypto';

/** What of package-lock.json is read here: the packages by the folder they are installed in, the project itself at ''. */
export interface Lock {
  packages: Record<
    string,
    {
      name?: string;
      version?: string;
      /** Subresource Integrity: `sha512-<base64>`. */
      integrity?: string;
      /** An SPDX expression. */
      license?: string;
      /** Only reachable from `devDependencies`: needed neither to build the site nor by its readers. */
      dev?: boolean;
      /** What it needs itself, with the ranges of versions. */
      dependencies?: Record<string, string>;
    }
  >;
}

interface Component {
  type: 'library';
  'bom-ref': string;
  name: string;
  version: string;
  purl: string;
  hashes?: { alg: 'SHA-512' | 'SHA-384' | 'SHA-256' | 'SHA-1'; content: string }[];
  licenses?: ({ license: { id: string } | { name: string } } | { expression: string })[];
}

/** A CycloneDX 1.5 list of components (https://cyclonedx.org/docs/1.5/json/), as far as it is written here. */
export interface Bom {
  bomFormat: 'CycloneDX';
  specVersion: '1.5';
  serialNumber: string;
  version: 1;
  metadata: {
    timestamp: string;
    component: { type: 'application'; 'bom-ref': string; name: string; version: string };
  };
  components: Component[];
}

const ALGORITHMS = { sha512: 'SHA-512', sha384: 'SHA-384', sha256: 'SHA-256', sha1: 'SHA-1' } as const;
/** What packages call their licence although SPDX knows no such name; the format only takes known ones as ids. */
const UNKNOWN = new Set(['BSD']);
const INSIDE = 'node_modules/';

/**
 * The list of components that the site is built with, from the lock file: what is in there without being marked as for development only.
 * `npm sbom --omit dev` also leaves out what the build and a tool of development share. Two lists of one lock file and day are the same.
 * @param lock the parsed package-lock.json
 * @param day ISO day the list is made for
 */
export function bomOf(lock: Lock, day: string): Bom {
  const found = new Map<string, Component>();
  for (const [folder, { name, version, integrity, license, dev }] of Object.entries(lock.packages)) {
    if (folder === '' || dev || !version) continue;
    const called = name ?? folder.slice(folder.lastIndexOf(INSIDE) + INSIDE.length);
    const purl = `pkg:npm/${called.replace('@', '%40')}@${version}`;
    found.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name: called,
      version,
      purl,
      ...(integrity && { hashes: hashesOf(integrity) }),
      ...(license && { licenses: [licenceOf(license)] }),
    });
  }
  const components = [...found.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const { name = '', version = '' } = lock.packages[''] ?? {};
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(components.map(({ purl }) => purl).join('\n'))}`,
    version: 1,
    metadata: {
      timestamp: `${day}T00:00:00.000Z`,
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version },
    },
    components,
  };
}

function hashesOf(integrity: string): NonNullable<Component['hashes']> {
  return integrity.split(/\s+/).flatMap((part) => {
    const [name = '', value = ''] = part.split(/-(.*)/s);
    const alg = ALGORITHMS[name as keyof typeof ALGORITHMS];
    return alg ? [{ alg, content: Buffer.from(value, 'base64').toString('hex') }] : [];
  });
}

function licenceOf(words: string): NonNullable<Component['licenses']>[number] {
  if (/[ (]/.test(words)) return { expression: words };
  return { license: UNKNOWN.has(words) ? { name: words } : { id: words } };
}

/** A UUID of the content: version 8 leaves the bits to whoever makes it. */
function uuidOf(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

/** The licences a component names, as SPDX words; empty when it names none. */
export const licencesOf = ({ licenses = [] }: Pick<Component, 'licenses'>): string[] =>
  licenses.map((entry) => {
    if ('expression' in entry) return entry.expression;
    return 'id' in entry.license ? entry.license.id : entry.license.name;
  });
