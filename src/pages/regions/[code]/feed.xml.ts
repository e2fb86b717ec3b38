import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { newsAsRss, regionFeedPaths } from '~/queries/feeds.ts';

export const getStaticPaths = regionFeedPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;
export const GET: APIRoute<Props> = async ({ props }) => new Response(await newsAsRss(props.region));
