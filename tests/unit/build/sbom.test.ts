import { expect, test } from 'vitest';
import { type Bom, licencesOf, repeatable } from '../../../src/build/sbom.ts';

const bom = (folder: string, time: string, components: string[]): Bom => ({
  serialNumber: `urn:uuid:${time}`,
  metadata: { timestamp: time, component: { name: folder, version: '0.1.0' } },
  components: components.map((name) => ({ name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0` })),
});

test('two lists of the same components are the same, wherever and whenever they were made', () => {
  const one = repeatable(bom('here', '2026-01-01T01:02:03Z', ['b', 'a']), 'ip-plans', '2026-11-22');
  const other = repeatable(bom('there', '2026-02-02T04:05:06Z', ['a', 'b']), 'ip-plans', '2026-11-22');
  expect(one).toEqual(other);
  expect(one.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one.metadata.component).toEqual({ name: 'ip-plans', version: '0.1.0' });
});

test('lists of different components have different numbers', () => {
  const day = '2026-11-22';
  expect(repeatable(bom('x', 't', ['a']), 'x', day).serialNumber).not.toBe(
    repeatable(bom('x', 't', ['b']), 'x', day).serialNumber,
  );
});

test('licences are read as words or as expressions', () => {
  const component = { name: 'x', version: '1', purl: 'pkg:npm/x@1' };
  expect(licencesOf(component)).toEqual([]);
  expect(licencesOf({ ...component, licenses: [{ license: { id: 'MIT' } }] })).toEqual(['MIT']);
  expect(licencesOf({ ...component, licenses: [{ expression: '(MIT OR X11)' }] })).toEqual(['(MIT OR X11)']);
});
