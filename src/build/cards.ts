import VCard from 'vcard-creator';

/** A hotline or an office as an address book gives it. Addresses are absolute. */
export interface Card {
  /** Stays the same for ever, wherever the site stands. */
  uid: string;
  name: string;
  /** Who runs it, where that is on record. */
  organization: string | null;
  number: string;
  note: string;
  category: string;
  url: string;
}

/**
 * Cards as vCard 3.0, the version that every phone takes.
 * @param day the day from which the site looks at time: it stamps the cards, so that a build can be repeated
 */
export function vcards(cards: readonly Card[], day: string): string {
  const stamp = new Date(`${day}T00:00:00+08:00`);
  return VCard.concat(...cards.map((card) => vcard(card, stamp)));
}

function vcard({ name, organization, number, note, category, url, uid }: Card, stamp: Date): VCard {
  const card = new VCard()
    .addFullName(name)
    .addName({ familyName: name })
    .addPhoneNumber({ number, type: ['work', 'voice'] })
    .addNote(note)
    .addCategories([category])
    .addUrl({ url })
    .addUid(uid)
    .addRevision(stamp);
  return organization === null ? card : card.addCompany({ name: organization });
}
