import { catalog, type ChannelView, type RegionView } from './catalog.ts';
import { isMade } from './shard.ts';

/** Paths of all hotline pages. */
export async function channelPaths() {
  const { channels } = await catalog();
  return channels
    .filter((channel) => isMade(channel.regions[0]))
    .map((channel) => ({ params: { id: channel.id }, props: { channel } }));
}

const STATES = { 'in-service': 0, 'to-verify': 1, merged: 2 };

/** National numbers first, those in service before the others. */
export async function nationalHotlines(): Promise<ChannelView[]> {
  const { channels } = await catalog();
  return channels
    .filter((channel) => channel.kind === 'hotline' && channel.regions.some((region) => region.id === '100000'))
    .sort((a, b) => STATES[a.state] - STATES[b.state] || (a.number ?? '').localeCompare(b.number ?? ''));
}

/** The other channels, by region, in the order of the regions. */
export async function channelsByRegion(): Promise<{ region: RegionView; channels: ChannelView[] }[]> {
  const { regions } = await catalog();
  const hotlines = new Set(await nationalHotlines());
  return regions
    .map((region) => ({ region, channels: region.channels.filter((channel) => !hotlines.has(channel)) }))
    .filter((group) => group.channels.length > 0);
}

/** A channel by its id. @throws when it is not there */
export async function channelOf(id: string): Promise<ChannelView> {
  const channel = (await catalog()).channelOf.get(id);
  if (!channel) throw new Error(`没有热线或机构“${id}”`);
  return channel;
}

/** The name of a channel where its number stands beside it: 市场监管投诉举报热线, not 12315 once more. */
export const nameBeside = ({ name, number }: ChannelView): string =>
  number && name.startsWith(number) ? name.slice(number.length) : name;
