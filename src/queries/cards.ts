import { vcards, type Card } from '../build/cards.ts';
import { chineseDate } from '../lib/dates.ts';
import { strings } from '../strings.ts';
import { catalog, type ChannelView } from './catalog.ts';
import { absoluteOf } from './site.ts';
import { isMade } from './shard.ts';

const words = strings.reuse.card;

/** The address of the cards of all hotlines and offices with a number. */
export const CARDS = '/hotlines.vcf';

/** The address of the card of a channel; null for one without a number. */
export const cardAddress = ({ id, number }: ChannelView): string | null =>
  number === null ? null : `/hotlines/${id}.vcf`;

/** Paths of the cards of one channel. */
export async function cardPaths() {
  const { channels } = await catalog();
  return channels
    .filter((channel) => isMade(channel.regions[0]) && cardAddress(channel) !== null)
    .map((channel) => ({ params: { id: channel.id }, props: { channel } }));
}

/** All channels with a number, as vCard. */
export async function allCards(): Promise<string> {
  const { channels, day } = await catalog();
  return vcards(channels.flatMap(card), day);
}

/** One channel as vCard. */
export async function oneCard(channel: ChannelView): Promise<string> {
  const { day } = await catalog();
  return vcards(card(channel), day);
}

/** The card of a channel, its state in the name where it may not be relied on; none without a number. */
function card(channel: ChannelView): Card[] {
  const { id, name, number, state, stateNote, summary, handles, agency, checked } = channel;
  if (number === null) return [];
  const stateName = strings.channel.states[state];
  const url = absoluteOf(channel.url);
  return [
    {
      uid: `channel-${id}@ip-plans`,
      name: state === 'in-service' ? name : words.marked(name, stateName),
      organization: agency?.name ?? null,
      number,
      note: [
        words.state(stateName, stateNote),
        strings.channel.asOf(chineseDate(checked)),
        summary,
        words.handles(handles.join('、')),
        words.page(url),
      ].join('\n'),
      category: words.category,
      url,
    },
  ];
}
