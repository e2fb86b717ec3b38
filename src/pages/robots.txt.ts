import type { APIRoute } from 'astro';
import { robots } from '~/queries/site.ts';

export const GET: APIRoute = () => new Response(robots());
