import { defineUnlistedScript } from '#imports';
import style from '../../components/in-page.css?inline';
import { mentionIn, personIn } from '../../core/glossary/convention.ts';
import type { DeskPart } from '../../page/desk/article-desk.ts';
import { offerPart } from '../../platform/parts.ts';
import { Desk } from './desk.tsx';
import { pickRegion } from './region-picker.tsx';
import { SelectionExplainer } from './selection-explainer.tsx';

const part: DeskPart = {
  style, pickRegion,
  begin: (options, life) => new Desk(options, life),
  explainer: (options) => new SelectionExplainer(options),
  inConvention: ({ mentions, people }, naming) => ({
    mentions: mentions.map((mention) => mentionIn(mention, naming)),
    people: people.map((person) => personIn(person, naming)),
  }),
};

/** Card, bar and frame, and what is done with them: the reader asks for them when somebody is there to see them. */
export default defineUnlistedScript(() => offerPart('views', part));
