import { defineUnlistedScript } from '#imports';
import { drawing } from '../components/in-page/draw.tsx';
import style from '../components/in-page.css?inline';
import { pickElement } from '../page/region/pick.ts';
import { selectorOf } from '../page/region/selector.ts';
import { offerPart } from '../platform/parts.ts';

/** Card, bar and frame: what the reader draws over a page, what a card says, and how a part of it is pointed at. It asks for them when somebody is there to see them. */
export default defineUnlistedScript(() => offerPart('views', { style, ...drawing, pickElement, selectorOf }));
