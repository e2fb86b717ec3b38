import { expect, test } from 'vitest';
import { bomOf, licencesOf, type Lock } from '../../../src/build/sbom.ts';

const DAY = '2026-11-22';
const lockOf = (packages: Lock['packages']): Lock => ({
  packages: { '': { name: 'ip-plans', version: '0.1.0' }, ...packages },
});

test('what is needed to build is listed with its version, its hash and its licence', () => {
  const bom = bomOf(
    lockOf({ 'node_modules/@a/b': { version: '1.2.3', integrity: 'sha512-AAEC/w==', license: 'MIT' } }),
    DAY,
  );
  expect(bom.metadata.component).toMatchObject({ name: 'ip-plans', version: '0.1.0' });
  expect(bom.components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40a/b@1.2.3',
      name: '@a/b',
      version: '1.2.3',
      purl: 'pkg:npm/%40a/b@1.2.3',
      hashes: [{ alg: 'SHA-512', content: '000102ff' }],
      licenses: [{ license: { id: 'MIT' } }],
    },
  ]);
});

test('what only serves development is left out, what both need is not', () => {
  const bom = bomOf(
    lockOf({
      'node_modules/linter': { version: '1.0.0', dev: true },
      'node_modules/shared': { version: '1.0.0' },
      'node_modules/linter/node_modules/shared': { version: '2.0.0', dev: true },
      'node_modules/other/node_modules/shared': { version: '1.0.0' },
      'node_modules/again': { name: 'called-otherwise', version: '3.0.0' },
    }),
    DAY,
  );
  expect(bom.components.map(({ purl }) => purl)).toEqual(['pkg:npm/called-otherwise@3.0.0', 'pkg:npm/shared@1.0.0']);
});

test('two lists of the same components are the same, those of others have another number', () => {
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const b = { 'node_modules/b': { version: '1.0.0' } };
  const one = bomOf(lockOf({ ...a, ...b }), DAY);
  expect(bomOf(lockOf({ ...b, ...a }), DAY)).toEqual(one);
  expect(one.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(bomOf(lockOf(a), DAY).serialNumber).not.toBe(one.serialNumber);
});

test('licences are read as words or as expressions', () => {
  const licences = (license?: string) =>
    bomOf(lockOf({ 'node_modules/x': { version: '1.0.0', ...(license && { license }) } }), DAY).components.map(
      licencesOf,
    );
  expect(licences()).toEqual([[]]);
  expect(licences('MIT')).toEqual([['MIT']]);
  expect(licences('BSD')).toEqual([['BSD']]);
  expect(licences('(MIT OR X11)')).toEqual([['(MIT OR X11)']]);
});
