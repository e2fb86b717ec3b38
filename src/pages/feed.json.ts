import type { APIRoute } from 'astro';
import { newsAsJson } from '~/queries/feeds.ts';

export const GET: APIRoute = async () => new Response(await newsAsJson());
