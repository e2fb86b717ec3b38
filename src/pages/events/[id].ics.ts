import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { eventCalendarPaths, oneEvent } from '~/queries/calendars.ts';

export const getStaticPaths = eventCalendarPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;
export const GET: APIRoute<Props> = async ({ props }) => new Response(await oneEvent(props.event));
