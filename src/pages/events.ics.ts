import type { APIRoute } from 'astro';
import { allEvents } from '~/queries/calendars.ts';

export const GET: APIRoute = async () => new Response(await allEvents());
