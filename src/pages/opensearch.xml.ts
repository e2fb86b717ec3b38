import type { APIRoute } from 'astro';
import { searchDescription } from '~/queries/site.ts';

export const GET: APIRoute = async () => new Response(await searchDescription());
