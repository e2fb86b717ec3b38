import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { newsAsJson, regionFeedPaths } from '~/queries/feeds.ts';

export const getStaticPaths = regionFeedPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;
export const GET: APIRoute<Props> = async ({ props }) => new Response(await newsAsJson(props.region));
