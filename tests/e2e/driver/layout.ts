/* Functions that run in a page, so they can use nothing from here. Each answers with what is wrong, in words for a person. */

/** Texts that are cut off: they reach over the window's side, or over the edge of something that hides what reaches over it. */
export function cutTexts(): string[] {
  const hides = (value: string) => value === 'hidden' || value === 'clip';
  const unseen = (element: Element) => element.closest('.cg-unseen, option, noscript, style, script, title') !== null || !element.checkVisibility({ visibilityProperty: true });
  const cutBy = (rect: DOMRect, element: Element | null): string | null => {
    for (let around = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      if (hides(overflowX) && (rect.left < box.left - 1 || rect.right > box.right + 1)) return around.className || around.localName;
      if (hides(overflowY) && (rect.top < box.top - 1 || rect.bottom > box.bottom + 2)) return around.className || around.localName;
      // What lies beyond can be scrolled to.
      if (overflowX === 'auto' || overflowX === 'scroll') return null;
      if (position === 'fixed') break;
    }
    return rect.left < -1 || rect.right > innerWidth + 1 ? 'the window' : null;
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (text === '' || node.parentElement === null || unseen(node.parentElement)) continue;
    const range = new Range();
    range.selectNodeContents(node);
    const by = [...range.getClientRects()].map((rect) => cutBy(rect, node.parentElement)).find((each) => each !== null);
    if (by !== undefined) found.push(`"${text.slice(0, 60)}" is cut by ${by}`);
  }
  for (const field of document.querySelectorAll<HTMLElement>('select, button')) {
    if (!unseen(field) && field.scrollWidth > field.clientWidth + 1) found.push(`"${field.textContent.trim().slice(0, 40)}" is wider than its ${field.localName}`);
  }
  return [...new Set(found)];
}

/** Controls smaller than this many pixels, but links within a sentence (WCAG 2.2, 2.5.8). A control in a label is as large as the label. */
export function smallTargets(least: number): string[] {
  const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role="button"]')];
  return controls.filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })).flatMap((control) => {
    const isInline = getComputedStyle(control).display.startsWith('inline');
    const around = [...(control.parentElement?.childNodes ?? [])].filter((node) => node instanceof Text);
    if (isInline && around.some((node) => node.data.trim() !== '')) return [];
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    const name = control.ariaLabel ?? (control.textContent.trim() || control.id || control.className);
    return width >= least - 0.5 && height >= least - 0.5 ? [] : [`${control.localName} "${name.slice(0, 50)}": ${Math.round(width)} × ${Math.round(height)}`];
  });
}

/** Texts and names that stand in no locale, apart from other languages, dates, keys, and what the user wrote. */
export function hardCoded(): string[] {
  const apart = '[lang]:not(html), time, kbd, input, textarea, .cg-swatch, .cg-unseen, style, script, title';
  const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter((each) => each.closest(apart) === null && each.checkVisibility());
  const texts = elements.map((each) => [...each.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent).join(''));
  const names = elements.flatMap((each) => ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''));
  return [...new Set([...texts, ...names])].filter((words) => /\p{L}{2}/u.test(words) && !words.includes('⟦'));
}
