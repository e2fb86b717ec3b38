import type { APIRoute } from 'astro';
import { table, tablePaths } from '~/queries/data.ts';

export const getStaticPaths = tablePaths;
export const GET: APIRoute = async ({ params }) => new Response(await table(params['name'] ?? ''));
