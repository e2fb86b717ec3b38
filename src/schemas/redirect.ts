import { z } from 'astro/zod';
import { isoDate } from './common.ts';

const address = z
  .string()
  .max(200, '地址最多 200 字')
  .regex(
    /^\/(?:[a-z0-9][a-z0-9.-]*\/)*(?:#[a-z0-9-]+|[a-z0-9][a-z0-9.-]*\.[a-z0-9]+)?$/,
    '站内地址以 / 开头，全小写：页面以 / 结尾，文件带扩展名，页里的一处写“/页面/#编号”',
  );

export const redirectSchema = z.strictObject({
  from: address.describe(
    '旧地址：页面、文件，或页里的一处（`/页面/#旧编号`）。文件的旧地址上放新文件的一份，里面没有搬走的说明',
  ),
  to: address.describe('新地址：文件转到同类文件，页里的一处转到同一页的另一处（`/页面/#新编号`）'),
  since: isoDate.describe('从哪天起'),
});
export const redirectsSchema = z.array(redirectSchema);
export type Redirect = z.output<typeof redirectSchema>;
