import type { Thing } from 'schema-dts';

/** The kinds of columns that the standard for web page labels knows, as far as this site has them. */
export type ColumnType = '首页' | '工作动态' | '政策文件' | '数据发布' | '政策解读' | '办事服务' | '咨询投诉';

/** A page that leads to others, or gathers what belongs together. */
export interface ColumnHead {
  kind: 'column';
  type: ColumnType;
  keywords: readonly string[];
}

/** A page about one thing. */
export interface ContentHead {
  kind: 'content';
  /** What it is called in full, where the page's title is shorter. */
  title?: string;
  /** The date that the page shows for its content: the document's, the event's, that of the newest evidence. As exact as it is known. */
  date: string | null;
  /** Whose statement the page gives: the issuer, the publisher, or this site. */
  source: string;
  keywords: readonly string[];
  /** What reference managers read; only documents have it. */
  citation?: Citation;
}

/** A page that only helps to find others: search, site map, "not found". */
export interface ToolHead {
  kind: 'tool';
}

/** What a page tells machines about itself, beyond title and description. */
export type PageHead = (ColumnHead | ContentHead | ToolHead) & {
  /** The image for links to it; the site's own where there is none. */
  card?: { url: string; alt: string };
  /** What the page is about, in the words of schema.org. */
  things?: readonly Exclude<Thing, string>[];
};

/** A document as reference managers know it. */
export interface Citation {
  title: string;
  author: string;
  /** As exact as known. */
  date: string | null;
  docNumber: string | null;
}
