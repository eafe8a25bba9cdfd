/**
 * What is known of one kind of portal software or of one newspaper: where its pages keep the parts of an article, as
 * CSS selectors. Templates age and are changed from site to site, so everything here is a hint: it raises what stands
 * there above its neighbours, and counts for nothing where the words do not look the part.
 */
export interface Family {
  name: string;
  /** A page belongs to the family when any one of these holds. */
  recognise: {
    /** Registered domains, their subdomains included. */
    hosts?: readonly string[];
    /** Looked for in path and query. */
    address?: RegExp;
    /** Beginning of `<meta name="generator">`. */
    generator?: string;
    selector?: string;
  };
  title?: string;
  sapo?: string;
  body?: string;
  date?: string;
  byline?: string;
  caption?: string;
  /** Lines that say where text or pictures come from. */
  source?: string;
  section?: string;
  /** What stands in the article's box and is none of it. */
  noise?: string;
  /** The software writes the day before the month even in stamps with AM and PM. */
  dayFirst?: boolean;
}
