import fc from 'fast-check';

/*
 * Pages as portals write them: paragraphs, pieces between line breaks, cells, lists, fonts within fonts, boxes that lay their
 * children out side by side, and between them what is no text.
 */

const words = fc.constantFrom('Bí thư Tỉnh ủy phát biểu.', 'Hội nghị bế mạc', 'UBND tỉnh họp phiên thường kỳ.', 'a', '12/3/2025.', '  \n nhiều   khoảng trắng ', '&amp;', 'đồng chí');
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom('<br>', '<br><br>', ' <br/> ', '<!-- c -->', '<img src="a.png">', '<span></span>', '<input name="firstChild">', '<script>x</script>'),
    fc.tuple(fc.constantFrom('b', 'i', 'span', 'font', 'a href="#"', 'em style="display:inline-flex"', 'strong'), fc.array(tie('tree'), { maxLength: 4 })).map(wrapped),
    fc.tuple(fc.constantFrom('p', 'div', 'div', 'div style="display: flex"', 'div style="display:grid"', 'section', 'blockquote', 'form', 'h2', 'ul', 'center', 'nav'), fc.array(tie('tree'), { maxLength: 5 })).map(wrapped),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((cells) => `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`)),
}));

function wrapped([tag, children]: [string, string[]]): string {
  return `<${tag}>${children.join('')}</${tag.split(' ')[0]}>`;
}

export const randomPage: fc.Arbitrary<string> = fc.array(tree, { minLength: 1, maxLength: 6 }).map((parts) => `<!doctype html><html><head><title>t</title></head><body>${parts.join('\n')}</body></html>`);

/** Makes it the page of the test. */
export function openPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
}
