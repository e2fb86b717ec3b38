import { statesSheet } from '../../queries/style.ts';

export const GET = () => new Response(statesSheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
