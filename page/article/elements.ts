const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a block of text. */
export const blockNames = names(
  'html body address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content is not read: it is no text, or the reader types or chooses it, or it is seen only when the rest fails. */
export const skippedNames = names(
  'head script style noscript template iframe object embed svg math canvas select option datalist textarea button input audio video map area img picture br marquee',
);

export const imageNames = names('img picture video canvas iframe');
export const headingNames = names('h1 h2 h3 h4 h5 h6');
export const chromeNames = names('nav aside header footer menu search dialog');
export const chromeRoles = names('navigation menu menubar banner contentinfo complementary search dialog alertdialog toolbar tablist');

/** Boxes that stand for one paragraph; the article's body is at least the box around them. */
export const paragraphNames = names('p li h1 h2 h3 h4 h5 h6 blockquote dd dt pre figcaption');
