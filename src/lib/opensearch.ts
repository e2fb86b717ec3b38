/** A search as browsers add it to theirs. */
export interface SearchFacts {
  /** At most 16 characters. */
  name: string;
  description: string;
  /** The absolute address of the search page. */
  search: string;
  /** The absolute address of the icon. */
  icon: string;
}

/**
 * An OpenSearch 1.1 description.
 * @throws when the name is longer than the 16 characters that the format allows
 */
export function openSearch({ name, description, search, icon }: SearchFacts): string {
  if (name.length > 16)
    throw new Error(`站名“${name}”超过 OpenSearch 允许的 16 个字。请在 content/site.yaml 改短 name。`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escape(name)}</ShortName>
<Description>${escape(description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Image type="image/svg+xml">${escape(icon)}</Image>
<Url type="text/html" template="${escape(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
