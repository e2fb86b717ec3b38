import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { checkContent } from './check-content.ts';
import { problemText } from './problem.ts';
import type { Content } from './read-content.ts';

let checked: Promise<Content> | null = null;

/**
 * The content, checked once for all loaders of a build; in dev again after each change.
 * @throws with every problem of the content in the message: what is wrong must not be built
 */
function checkedContent({ config, watcher }: LoaderContext): Promise<Content> {
  if (watcher) checked = null;
  checked ??= Promise.resolve().then(() => {
    const { content, problems } = checkContent(fileURLToPath(config.root));
    if (problems.length > 0)
      throw new Error(`内容检查没有通过：${problems.length} 处。\n${problems.map(problemText).join('\n')}`);
    return content;
  });
  return checked;
}

/** MDX files below a folder, refused as a whole while any content is faulty. */
export function mdxLoader(folder: string, pattern: string, idOf: (entry: string) => string): Loader {
  const inner = glob({ base: `./${folder}`, pattern, generateId: ({ entry }) => idOf(entry) });
  return {
    name: `checked-mdx:${folder}`,
    load: async (context) => {
      await checkedContent(context);
      await inner.load(context);
    },
  };
}

/** Records from YAML, picked out of the checked content, in the order of their files. Queries go by `data.id`. */
export function yamlLoader<T extends Record<string, unknown>>(
  name: string,
  pick: (content: Content) => { id: string; data: T }[],
): Loader {
  return {
    name: `checked-yaml:${name}`,
    load: async (context) => {
      const fill = async () => {
        const content = await checkedContent(context);
        context.store.clear();
        // The store keeps its entries sorted by id: the number before it keeps the order of the file.
        for (const [n, entry] of pick(content).entries()) {
          const id = `${String(n).padStart(6, '0')}/${entry.id}`;
          context.store.set({ id, data: await context.parseData({ id, data: entry.data }) });
        }
      };
      await fill();
      context.watcher?.on('change', (file) => {
        if (/[\\/]content[\\/].*\.yaml$/.test(file))
          void fill().catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}
