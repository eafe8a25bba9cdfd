import { compileGlossary, type CompiledGlossary } from '../../core/glossary/compile.ts';
import type { Concept } from '../../core/glossary/concept.ts';
import { terms } from './terms.ts';

/** The terms compiled as a build compiles the glossary. */
export function compiledTerms(size: number): CompiledGlossary {
  const concepts = terms(size).map(conceptOf);
  return compileGlossary({ concepts, places: [], fields: [], ambiguities: [], portals: [], names: [] }, `bench-${size}`);
}

function conceptOf(vi: string, index: number): Concept {
  return {
    id: `term-${index}`, domain: 'bench', role: 'term', track: null, level: null, rank: null, layer: 'name',
    vi, viAdmitted: [], abbr: [], titleAbbr: [], symbols: [], caseSensitive: false, bound: false,
    en: `Term ${index}`, enAdmitted: [], zh: null, zhAdmitted: [], forms: {}, note: '',
    from: null, to: null, became: null, sources: [], evidence: 'unconfirmed',
  };
}
