import type { APIRoute } from 'astro';
import { citationFile, citationPaths } from '~/queries/citations.ts';

export const getStaticPaths = citationPaths;
export const GET: APIRoute = async ({ params }) => new Response(await citationFile(params['name'] ?? '', 'bib'));
