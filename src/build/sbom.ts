import { createHash } from 'node:crypto';

/** What of a CycloneDX list is read or set here; the rest is passed on as it is. */
export interface Bom {
  serialNumber?: string;
  metadata: { timestamp: string; component: { name: string; [key: string]: unknown }; [key: string]: unknown };
  components: {
    name: string;
    version: string;
    purl: string;
    licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
    [key: string]: unknown;
  }[];
  [key: string]: unknown;
}

/**
 * A list of components that two runs write alike: npm puts in the time, a random number and the name of the folder.
 * @param bom what `npm sbom --sbom-format cyclonedx` printed
 * @param name the package's own name
 * @param day ISO day the list is made for
 */
export function repeatable(bom: Bom, name: string, day: string): Bom {
  const components = [...bom.components].sort((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0));
  const hash = createHash('sha256')
    .update(components.map(({ purl }) => purl).join('\n'))
    .digest('hex');
  // A UUID of the content: version 8 leaves the bits to whoever makes it.
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return {
    ...bom,
    serialNumber: `urn:uuid:${uuid.join('-')}`,
    metadata: {
      ...bom.metadata,
      timestamp: `${day}T00:00:00.000Z`,
      component: { ...bom.metadata.component, name },
    },
    components,
  };
}

/** The licences a component names, as SPDX words; empty when it names none. */
export const licencesOf = ({ licenses = [] }: Bom['components'][number]): string[] =>
  licenses.map((entry) => ('expression' in entry ? entry.expression : (entry.license.id ?? entry.license.name ?? '')));
