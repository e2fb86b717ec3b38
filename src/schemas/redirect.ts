import { z } from 'astro/zod';
import { isoDate } from './common.ts';

const address = z
  .string()
  .max(200, '地址最多 200 字')
  .regex(/^\/[a-z0-9/.-]*\/$/, '站内地址以 / 开头和结尾，全小写');

export const redirectSchema = z.strictObject({
  from: address.describe('旧地址'),
  to: address.describe('新地址'),
  since: isoDate.describe('从哪天起'),
});
export const redirectsSchema = z.array(redirectSchema);
export type Redirect = z.output<typeof redirectSchema>;
