import type { GovernmentOrganization, GovernmentService, Organization, Service } from 'schema-dts';
import { area, government, oneOrMore, type At } from './common.ts';

interface Place {
  id: string;
  fullName: string;
}

export interface ChannelFacts {
  url: string;
  name: string;
  summary: string;
  kind: 'hotline' | 'centre' | 'station' | 'window' | 'platform' | 'committee' | 'office' | 'contact-point';
  /** What its kind is called. */
  kindName: string;
  number: string | null;
  state: 'in-service' | 'merged' | 'to-verify';
  regions: readonly Place[];
  handles: readonly string[];
  /** The office in charge, if it is known. */
  agency: string | null;
}

/**
 * A hotline is a service of government, reached by telephone; a platform a service; a committee or an office a body of government;
 * the others are organisations of which no source says whose they are.
 * A number is told to machines only while it is known to answer: they would not read the doubt beside it.
 */
export function channel(
  facts: ChannelFacts,
  at: At,
): Exclude<GovernmentService | Service | GovernmentOrganization | Organization, string> {
  const { kind, kindName, number, state, handles, agency } = facts;
  const contactPoint =
    number && state === 'in-service'
      ? ({ '@type': 'ContactPoint', telephone: number, contactType: kindName } as const)
      : null;
  const shared = {
    '@id': `${at(facts.url)}#channel`,
    name: facts.name,
    description: facts.summary,
    url: at(facts.url),
    areaServed: oneOrMore(facts.regions.map(area)),
  };
  if (kind === 'hotline')
    return {
      '@type': 'GovernmentService',
      ...shared,
      serviceType: oneOrMore(handles),
      ...(agency ? { provider: government(agency) } : {}),
      ...(contactPoint ? { availableChannel: { '@type': 'ServiceChannel', servicePhone: contactPoint } } : {}),
    };
  if (kind === 'platform')
    return {
      '@type': 'Service',
      ...shared,
      serviceType: oneOrMore(handles),
      ...(agency ? { provider: government(agency) } : {}),
    };
  return {
    '@type': kind === 'committee' || kind === 'office' ? 'GovernmentOrganization' : 'Organization',
    ...shared,
    knowsAbout: oneOrMore(handles),
    ...(contactPoint ? { contactPoint } : {}),
    // An office may be listed as its own agency.
    ...(agency && agency !== facts.name ? { parentOrganization: government(agency) } : {}),
  };
}

export interface AgencyFacts {
  url: string;
  name: string;
  region: Place;
  /** Its hotlines and offices, by the addresses of their pages. */
  channels: readonly { url: string; name: string; number: string | null; state: ChannelFacts['state'] }[];
}

/** An office that documents name as responsible, with the numbers it is known to answer. */
export function agency(facts: AgencyFacts, at: At): Exclude<GovernmentOrganization, string> {
  const contacts = facts.channels.filter((item) => item.number !== null && item.state === 'in-service');
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${at(facts.url)}#agency`,
    name: facts.name,
    url: at(facts.url),
    areaServed: area(facts.region),
    ...(contacts.length > 0
      ? {
          contactPoint: contacts.map(({ name, number }) => ({
            '@type': 'ContactPoint' as const,
            telephone: number ?? '',
            contactType: name,
          })),
        }
      : {}),
  };
}
