import type { APIRoute } from 'astro';
import { allCards } from '~/queries/cards.ts';

export const GET: APIRoute = async () => new Response(await allCards());
