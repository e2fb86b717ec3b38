import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const CONTENT_DOOR = { name: 'astro:content', message: '只有 src/queries/ 读 astro:content；页面和组件向它要数据。' };

export default defineConfig(
  { ignores: ['dist/', '.build/', '.astro/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [CONTENT_DOOR] }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/queries/**', 'src/content.config.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    // Pure code knows nothing of Astro, the file system or the browser.
    files: ['src/lib/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [CONTENT_DOOR],
          patterns: [
            {
              group: ['astro', 'astro/*', 'node:*', '**/queries/**', '**/components/**', '**/elements/**'],
              message: 'src/lib 是纯逻辑。',
            },
          ],
        },
      ],
    },
  },
);
