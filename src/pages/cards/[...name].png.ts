import type { APIRoute } from 'astro';
import { cardFile, cardPaths } from '~/queries/share-cards.ts';

export const getStaticPaths = cardPaths;
export const GET: APIRoute = async ({ props }) => new Response(Uint8Array.from(await cardFile(props['card'])));
