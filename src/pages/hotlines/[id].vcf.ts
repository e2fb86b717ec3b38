import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { cardPaths, oneCard } from '~/queries/cards.ts';

export const getStaticPaths = cardPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;
export const GET: APIRoute<Props> = async ({ props }) => new Response(await oneCard(props.channel));
