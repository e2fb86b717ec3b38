import type { APIRoute } from 'astro';
import { touchIcon } from '~/build/touch-icon.ts';

export const GET: APIRoute = async () => new Response(Uint8Array.from(await touchIcon()));
