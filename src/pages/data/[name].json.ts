import type { APIRoute } from 'astro';
import { dataset, datasetPaths } from '~/queries/data.ts';

export const getStaticPaths = datasetPaths;
export const GET: APIRoute = async ({ params }) => new Response(await dataset(params['name'] ?? ''));
