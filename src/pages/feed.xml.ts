import type { APIRoute } from 'astro';
import { newsAsRss } from '~/queries/feeds.ts';

export const GET: APIRoute = async () => new Response(await newsAsRss());
